package dev.guichet.ticket.invitation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keycloak's admin API as far as invitations call it, in a few states that the real one is hard to bring into. How it
/// treats an address, the address says. The real one answers in `InvitationIT` of the end-to-end tests.
public final class FakeKeycloak implements QuarkusTestResourceLifecycleManager {
    /// What an address starts with.
    public static final String REFUSED = "refused-";

    public static final String CONFLICT = "conflict-";
    public static final String DISABLED = "disabled-";
    public static final String NO_RELAY = "norelay-";
    public static final String KNOWN = "known-";
    public static final String OPERATOR = "operator-";

    /// An account has the address with the letters that its domain stands for.
    public static final String SPELT = "spelt-";

    /// An account that Keycloak does not take any more as it is has the address as its name.
    public static final String CALLED = "called-";

    /// Somebody else's account has the address, unproven, with a password.
    public static final String HELD = "held-";

    /// People of a domain who sign up in an hour.
    public static final int PER_DOMAIN = 3;

    private static final Pattern OF_A_USER = Pattern.compile("/admin/realms/guichet/users/([^/]+)/(.+)");
    private static final Pattern MAIL = Pattern.compile("/admin/realms/guichet/users/(.+)/execute-actions-email");

    /// @param query as it came
    public record Mailed(String address, String actions, String query) {}

    private static final Map<String, JsonObject> ACCOUNTS = new ConcurrentHashMap<>();
    private static final List<Mailed> MAILS = new CopyOnWriteArrayList<>();
    private static final List<String> DONE = new CopyOnWriteArrayList<>();
    private static volatile boolean down;
    private static volatile boolean cut;

    private HttpServer server;

    public static List<Mailed> mailsTo(String address) {
        return MAILS.stream().filter(mail -> mail.address().equals(address)).toList();
    }

    /// What was done to the account that somebody else had there, and the mail, in this order.
    public static List<String> doneAbout(String address) {
        return DONE.stream().filter(done -> done.contains(address)).toList();
    }

    /// The account as it was made.
    public static JsonObject account(String address) {
        return ACCOUNTS.get(address);
    }

    /// Whether every call is answered 503.
    public static void isDown(boolean now) {
        down = now;
    }

    /// Whether every call is hung up on.
    public static void isCutOff(boolean now) {
        cut = now;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FakeKeycloak::answer);
        server.start();
        return Map.of(
                "guichet.ticket.identity.issuer",
                "http://localhost:" + server.getAddress().getPort() + "/realms/guichet",
                "guichet.ticket.identity.secret",
                "s3cr3t",
                "guichet.ticket.identity.portal",
                "https://portal.example/requests?a=b",
                "guichet.ticket.invitation.look-every",
                "100ms",
                "guichet.ticket.invitation.first-pause",
                "200ms",
                "guichet.ticket.sign-up.look-every",
                "100ms",
                "guichet.ticket.sign-up.per-domain",
                Integer.toString(PER_DOMAIN));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher mail = MAIL.matcher(path);
        Matcher ofUser = OF_A_USER.matcher(path);
        if (cut) {
            exchange.close();
        } else if (down) {
            say(exchange, 503, "");
        } else if (path.endsWith("/token")) {
            boolean ours = body.contains("client_id=guichet-ticket") && body.contains("client_secret=s3cr3t");
            say(exchange, ours ? 200 : 401, "{\"access_token\":\"t\",\"expires_in\":300}");
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            say(exchange, 401, "");
        } else if (mail.matches()) {
            mail(exchange, mail.group(1), body);
        } else if (ofUser.matches()) {
            ofUser(exchange, ofUser.group(1), ofUser.group(2));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            change(exchange, path.substring(path.lastIndexOf('/') + 1), new JsonObject(body));
        } else if (exchange.getRequestMethod().equals("POST")) {
            create(exchange, new JsonObject(body));
        } else {
            find(exchange);
        }
    }

    private static void find(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String name = query.replaceAll(".*username=([^&]+).*", "$1");
        if (name.startsWith(CALLED)) {
            JsonObject called = known("elsewhere-" + name).put("id", CALLED).put("username", name);
            say(exchange, 200, new JsonArray().add(called).encode());
            return;
        }
        String address = query.replaceAll(".*email=([^&]+).*", "$1");
        boolean spelt = address.startsWith(SPELT) && address.chars().anyMatch(letter -> letter > 127);
        if (Stream.of(DISABLED, KNOWN, OPERATOR).anyMatch(address::startsWith) || spelt) {
            ACCOUNTS.put(address, known(address));
        }
        if (address.startsWith(HELD)) {
            ACCOUNTS.computeIfAbsent(
                    address, held -> known(held).put("id", "other-" + held).put("emailVerified", false));
        }
        JsonObject account = ACCOUNTS.get(address);
        say(exchange, 200, (account == null ? new JsonArray() : new JsonArray().add(account)).encode());
    }

    private static JsonObject known(String address) {
        return new JsonObject()
                .put("id", address)
                .put("email", address)
                .put("enabled", !address.startsWith(DISABLED))
                .put("emailVerified", true)
                .put("requiredActions", new JsonArray());
    }

    /// Who holds an account has a password there; once it is removed, nothing.
    private static void ofUser(HttpExchange exchange, String id, String what) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            DONE.add(exchange.getRequestMethod() + " " + what + " of " + id);
            say(exchange, 204, "");
            return;
        }
        if (id.startsWith(OPERATOR) && what.equals("role-mappings/realm/composite")) {
            say(exchange, 200, "[{\"name\":\"default-roles-guichet\"},{\"name\":\"operator\"}]");
            return;
        }
        boolean held = id.startsWith("other-") && what.equals("credentials");
        say(exchange, 200, held ? "[{\"id\":\"password\"}]" : "[]");
    }

    private static void change(HttpExchange exchange, String id, JsonObject change) throws IOException {
        if (id.equals(CALLED)) {
            say(exchange, 400, "{\"errorMessage\":\"guichetAddressForm\"}");
            return;
        }
        JsonObject account = ACCOUNTS.values().stream()
                .filter(known -> known.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
        if (id.startsWith("other-")) {
            DONE.add("address taken from " + id);
            String address = account.getString("email");
            ACCOUNTS.put(address, new JsonObject().put("id", "nobody"));
        } else {
            account.mergeIn(change);
        }
        say(exchange, 204, "");
    }

    private static void create(HttpExchange exchange, JsonObject user) throws IOException {
        String address = user.getString("email");
        if (address.startsWith(REFUSED) || address.startsWith(CONFLICT) || address.startsWith(CALLED)) {
            say(exchange, address.startsWith(REFUSED) ? 400 : 409, "{}");
            return;
        }
        ACCOUNTS.put(address, user.copy().put("id", address));
        exchange.getResponseHeaders().add("Location", "http://localhost/admin/realms/guichet/users/" + address);
        say(exchange, 201, "");
    }

    private static void mail(HttpExchange exchange, String id, String body) throws IOException {
        if (id.startsWith(NO_RELAY)) {
            say(exchange, 500, "{\"errorMessage\":\"Failed to send execute actions email\"}");
            return;
        }
        DONE.add("mail to " + id);
        MAILS.add(new Mailed(id, body, exchange.getRequestURI().getRawQuery()));
        say(exchange, 204, "");
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

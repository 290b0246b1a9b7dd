package dev.guichet.endtoend.system;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the identity provider's pages, with the cookies of a browser and nothing else of one.
public final class Visitor {
    private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*).*");
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*login-actions/reset-credentials[^\"]*)\"");

    private final Map<String, String> cookies = new TreeMap<>();
    private String page = "";

    /// What a page says, without what is another for every visitor.
    ///
    /// @param cookies names of those that the visitor has by then
    public record Shown(int status, String page, String cookies) {}

    /// At the page where one signs in.
    public static Visitor atTheSignIn() {
        return at("guichet-portal", Guichet.running().address("GUICHET_URL") + "/sign-in", "");
    }

    /// At the page that changes the address of an account, as the account console asks for it.
    public static Visitor changingTheAddressOf(String address, String password) {
        Visitor visitor = at("account-console", Keycloak.issuer() + "/account/", "&kc_action=UPDATE_EMAIL");
        visitor.signsIn(address, password);
        return visitor;
    }

    private static Visitor at(String client, String back, String more) {
        var visitor = new Visitor();
        visitor.get(Keycloak.issuer() + "/protocol/openid-connect/auth?client_id=" + client
                + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge="
                + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + encoded(back) + more);
        return visitor;
    }

    public Shown signsIn(String name, String password) {
        return post(found(FORM), Map.of("username", name, "password", password), name);
    }

    /// Asks for a mail to choose a new password.
    public Shown forgot(String name) {
        get(found(FORGOTTEN));
        return post(found(FORM), Map.of("username", name), name);
    }

    public Shown wants(String address) {
        return post(found(FORM), Map.of("email", address), address);
    }

    /// Opens a link that was mailed.
    public Shown follows(String link) {
        return shown(get(link).statusCode(), "");
    }

    /// What is at a page of the realm.
    public Shown looksAt(String path) {
        HttpResponse<byte[]> answer = get(Keycloak.issuer() + path);
        return shown(answer.statusCode(), "");
    }

    private Shown post(String form, Map<String, String> fields, String said) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<byte[]> answer = follow(request(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return shown(answer.statusCode(), said);
    }

    private HttpResponse<byte[]> get(String address) {
        return follow(request(address));
    }

    /// Redirections within the identity provider; one that leads elsewhere is where the visit ends.
    private HttpResponse<byte[]> follow(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = Keycloak.send(request);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            Matcher parts = COOKIE.matcher(cookie);
            if (parts.matches()) {
                cookies.put(parts.group(1), parts.group(2));
            }
        }
        page = new String(answer.body(), StandardCharsets.UTF_8);
        String next = answer.headers().firstValue("Location").orElse("");
        return next.startsWith(Keycloak.issuer()) && !next.contains("/account/") ? get(next) : answer;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(Keycloak.issuer()).resolve(address))
                .header("Accept-Language", "fr")
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private String found(Pattern link) {
        Matcher found = link.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + link + " in " + page);
        }
        return found.group(1).replace("&amp;", "&");
    }

    private Shown shown(int status, String said) {
        String anybodys = said.isEmpty() ? page : page.replace(said, "…");
        String alike = anybodys.replaceAll("\\?[^\"'\\s]*", "?")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("[A-Za-z0-9_+/=-]{40,}", "");
        return new Shown(status, alike, String.join(" ", cookies.keySet()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package dev.guichet.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the mail server received, as JSON on the loopback interface.
///
/// `GET /mails?address=&limit=` lists the newest mails, newest last; `DELETE /mails` empties every mailbox; `GET
/// /health` answers once the server is up.
final class MailListing implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT = 1_000;

    private final GreenMail greenMail;

    MailListing(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /health" -> answer(exchange, 200, Map.of("status", "UP"));
                case "GET /mails" -> answer(exchange, 200, list(query(exchange)));
                case "DELETE /mails" -> {
                    greenMail.purgeEmailFromAllMailboxes();
                    answer(exchange, 200, Map.of());
                }
                default -> answer(exchange, 404, Map.of());
            }
        } catch (FolderException e) {
            throw new IOException(e);
        }
    }

    private List<ReceivedMail> list(Map<String, String> query) throws FolderException {
        String address = query.getOrDefault("address", "");
        int limit = Integer.parseInt(query.getOrDefault("limit", Integer.toString(LIMIT)));
        record Found(GreenMailUser user, StoredMessage message) {}
        var found = new ArrayList<Found>();
        var mailboxes = new Mailboxes(greenMail);
        for (GreenMailUser user : mailboxes.owners()) {
            if (address.isEmpty() || user.getEmail().equalsIgnoreCase(address)) {
                Mailboxes.messages(mailboxes.inbox(user)).forEach(message -> found.add(new Found(user, message)));
            }
        }
        // The dates have seconds at best in some clients' mails; the server's own have milliseconds.
        found.sort(Comparator.comparing(each -> each.message().getReceivedDate()));
        return found.subList(Math.max(0, found.size() - limit), found.size()).stream()
                .map(each -> ReceivedMail.of(each.user().getEmail(), each.message()))
                .toList();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new HashMap<String, String>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

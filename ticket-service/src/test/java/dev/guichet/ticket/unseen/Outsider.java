package dev.guichet.ticket.unseen;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody who may not see the inside of any desk, and asks everything that can be asked.
final class Outsider {
    private static final Pattern TICKET = Pattern.compile("/tickets/(\\d+)");
    private static final int PAGES = 3;

    private final String user;
    private final Stage stage;
    private final Transcript transcript = new Transcript();
    private final Map<String, String> tags = new HashMap<>();
    private String updatedAfter = "2026-01-01T00:00:00Z";

    Outsider(String user, Stage stage) {
        this.user = user;
        this.stage = stage;
    }

    /// @param meanwhile happens before each of them
    List<String> ask(List<Question> questions, Runnable meanwhile) {
        for (String ticket : Stage.TICKETS) {
            remember(call("GET", "/tickets/" + stage.names().get(ticket), null, "", "first"), ticket);
        }
        int step = 0;
        for (Question question : questions) {
            stage.stir(step++, question);
            meanwhile.run();
            ask(question);
        }
        return transcript.lines();
    }

    private void ask(Question question) {
        Map<String, String> names = new HashMap<>(stage.names());
        names.put("updatedAfter", updatedAfter);
        names.put("me", stage.names().getOrDefault(user, "0"));
        String path = Question.filled(question.path(), names);
        String body = Question.filled(question.body(), names);
        Response answer = call(question.method(), path, ifMatch(question, path), body, "1");
        transcript.add(question.toString(), answer);
        remember(answer, "");
        keep(path, answer);
        for (int page = 2; page <= PAGES && question.reads() && next(answer) != null; page++) {
            String more = path + (path.contains("?") ? "&" : "?") + "cursor=" + next(answer);
            answer = call("GET", more, null, "", "1");
            transcript.add(question + " page " + page, answer);
        }
    }

    private @Nullable String ifMatch(Question question, String path) {
        Matcher ticket = TICKET.matcher(path);
        return switch (question.ifMatch()) {
            case "" -> null;
            case "last" -> ticket.find() ? tags.get(ticket.group(1)) : null;
            default -> question.ifMatch();
        };
    }

    private void keep(String path, Response answer) {
        Matcher ticket = TICKET.matcher(path);
        if (ticket.find() && answer.header("ETag") != null) {
            tags.put(ticket.group(1), answer.header("ETag"));
        }
    }

    /// When the ticket changed last, as they were told.
    private void remember(Response answer, String ticket) {
        if (!ticket.isEmpty()) {
            keep("/tickets/" + stage.names().get(ticket), answer);
        }
        if (ticket.equals("ticket")) {
            updatedAfter = answer.jsonPath().getString("updatedAt");
        }
    }

    private Response call(String method, String path, @Nullable String ifMatch, String body, String id) {
        var request = stage.world.as(user).header("X-Request-Id", "asked-" + id);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.request(method, "/api/v1" + path);
    }

    private static @Nullable String next(Response answer) {
        return answer.statusCode() == 200 && answer.asString().contains("\"next\":\"")
                ? answer.jsonPath().getString("next")
                : null;
    }
}

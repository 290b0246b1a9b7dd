package dev.guichet.kit.testing.unseen;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody who may not see the inside of any desk, and asks everything that can be asked.
public final class Outsider {
    private static final Pattern ONE = Pattern.compile("/(?:tickets|deliveries)/(\\d+)");
    private static final int PAGES = 3;

    private final History history;
    private final Transcript transcript;
    /// Of each thing, the tag that was read last.
    private final Map<String, String> tags = new HashMap<>();

    public Outsider(History history) {
        this.history = history;
        this.transcript = new Transcript(history.chance());
    }

    /// What they were answered: comparable with what they were answered in another history.
    public List<String> ask(List<Question> questions) {
        int step = 0;
        for (Question question : questions) {
            history.before(step++, question);
            ask(question);
        }
        return transcript.lines();
    }

    private void ask(Question question) {
        Map<String, String> names = history.names();
        String path = Question.filled(question.path(), names);
        Response answer =
                call(question.method(), path, condition(question, path), Question.filled(question.body(), names));
        transcript.add(question.toString(), answer);
        keep(path, answer);
        for (int page = 2; page <= PAGES && question.reads() && next(answer) != null; page++) {
            String more = path + (path.contains("?") ? "&" : "?") + "cursor=" + next(answer);
            answer = call("GET", more, null, "");
            transcript.add(question + " page " + page, answer);
        }
    }

    private @Nullable String condition(Question question, String path) {
        Matcher one = ONE.matcher(path);
        return switch (question.tag()) {
            case "" -> null;
            case "last" -> one.find() ? tags.get(one.group(1)) : null;
            default -> question.tag();
        };
    }

    private void keep(String path, Response answer) {
        Matcher one = ONE.matcher(path);
        if (one.find() && answer.header("ETag") != null) {
            tags.put(one.group(1), answer.header("ETag"));
        }
    }

    private Response call(String method, String path, @Nullable String tag, String body) {
        RequestSpecification request = history.caller().header("X-Request-Id", "asked");
        if (tag != null) {
            request.header(method.equals("GET") ? "If-None-Match" : "If-Match", tag);
        }
        if (!body.isEmpty()) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, "/api/v1" + path);
    }

    private static @Nullable String next(Response answer) {
        return answer.statusCode() == 200 && answer.asString().contains("\"next\":\"")
                ? answer.jsonPath().getString("next")
                : null;
    }
}

package dev.guichet.endtoend.rights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.rights.Calls.Call;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// One call of one caller, and whether the answer is the expected one.
record Cell(Call asked, Caller caller, Expected expected, Api api, Names names) implements Callable<Optional<String>> {
    private static final int SHORT = 160;

    /// What is wrong with it, if anything.
    @Override
    public Optional<String> call() {
        Answer answer = send(names.in(asked.path()), names.in(asked.body()));
        return fits(answer)
                ? expectsTheUnknown() ? differenceFromNothing(answer) : Optional.empty()
                : Optional.of(caller + " should get " + expected + ", got " + shortly(answer));
    }

    private Answer send(String path, String body) {
        byte[] bytes = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
        return api.send(asked.method(), path, bytes, Map.of());
    }

    private boolean fits(Answer answer) {
        boolean done = answer.status() >= 200 && answer.status() < 300;
        return switch (expected) {
            case OK -> done || answer.status() == 409;
            case SEES -> done && shows(answer);
            case EMPTY -> done && !shows(answer);
            case UNAUTHENTICATED -> answer.status() == 401;
            case FORBIDDEN -> answer.status() == 403;
            case NOT_FOUND -> answer.status() == 404;
            case UNKNOWN_IN_BODY -> answer.status() == 422;
        };
    }

    private boolean shows(Answer answer) {
        String mark = names.in(asked.shows());
        return mark.startsWith("!")
                ? !answer.text().contains(mark.substring(1))
                : answer.text().contains(mark);
    }

    private boolean expectsTheUnknown() {
        return switch (expected) {
            case NOT_FOUND, UNKNOWN_IN_BODY -> Names.isAbout(asked.path() + asked.body());
            case EMPTY -> Names.isFilteredBy(asked.path());
            case OK, SEES, UNAUTHENTICATED, FORBIDDEN -> false;
        };
    }

    private Optional<String> differenceFromNothing(Answer foreign) {
        Answer nothing = send(names.inNothing(asked.path()), names.inNothing(asked.body()));
        return comparable(foreign).equals(comparable(nothing))
                ? Optional.empty()
                : Optional.of(caller + " can tell " + shortly(foreign) + " from " + shortly(nothing));
    }

    /// What names the call itself is different anyway.
    private static ObjectNode comparable(Answer answer) {
        ObjectNode body = answer.body().deepCopy();
        body.remove("instance");
        body.remove("requestId");
        return body;
    }

    private static String shortly(Answer answer) {
        String code = answer.body().path("code").asText("");
        String text = code.isEmpty() ? answer.text() : code + answer.body().path("violations");
        return answer.status() + " " + text.substring(0, Math.min(SHORT, text.length()));
    }
}

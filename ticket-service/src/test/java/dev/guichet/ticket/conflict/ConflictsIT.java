package dev.guichet.ticket.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A conflict is told alike with an `Idempotency-Key` and without, and the same to whoever calls again.
@QuarkusTest
class ConflictsIT {
    private final Map<String, Asked> conflicts = new TreeMap<>();

    @Test
    void everyDocumentedConflictIsToldAlikeWithAKey() throws Exception {
        conflicts.putAll(new DirectoryConflicts().all());
        conflicts.putAll(new DeskConflicts().all());
        conflicts.putAll(new TicketConflicts().all());

        assertThat(conflicts).containsOnlyKeys(Documented.conflicts());
        assertThat(conflicts).allSatisfy(ConflictsIT::isToldAlike);
    }

    private static void isToldAlike(String conflict, Asked asked) {
        String code = conflict.substring(conflict.lastIndexOf(' ') + 1);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        refused(asked.send(Map.of()), code);
        Response first = refused(asked.send(key), code);
        Response again = refused(asked.send(key), code);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Response refused(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        return answer;
    }
}

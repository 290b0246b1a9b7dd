package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A caller who asks too often is told so and when to come back; nobody else notices.
@Order(80)
class LimitsIT {
    private static final int A_MINUTE = 60;

    @BeforeAll
    static void limitTheGateway() {
        Guichet.running().stop(List.of(Part.GATEWAY));
        Guichet.running().up(Map.of("GUICHET_RATE_LIMIT_CALLER", Integer.toString(A_MINUTE)));
    }

    @AfterAll
    static void raiseTheLimitAgain() {
        Guichet.running().stop(List.of(Part.GATEWAY));
        Guichet.running().up();
    }

    @Test
    void tooManyRequestsAreRefusedWithWhenToComeBack() {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 3 * A_MINUTE; i++) {
            answers.add(REQUESTER.api().get("/me").expect(200, 429));
        }

        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() == 429).toList();
        assertThat(refused).hasSizeBetween(A_MINUTE, 3 * A_MINUTE - 1);
        refused.getFirst().refused(429, "RATE_LIMITED");
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After").map(Integer::valueOf).orElse(0))
                    .isBetween(1, 60);
            assertThat(answer.header("RateLimit-Remaining").orElse("0")).isEqualTo("0");
        });
        assertThat(answers.getFirst().raw().headers().map().keySet())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("ratelimit"));
        AGENT.api().get("/me").expect(200);
    }
}

package dev.guichet.sla.timer.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.unseen.Outsider;
import dev.guichet.kit.testing.unseen.Question;
import dev.guichet.sla.Caller;
import dev.guichet.sla.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// D33: what somebody may not see changes nothing that they see of time. In one history nothing happens but what they
/// see; in another notes are written, tags and groups set, desks staffed and policies confirmed, between any two of
/// their calls.
@QuarkusTest
class UnseenTimersIT {
    private static final Path DOCUMENT = Path.of("../docs/reference/openapi/sla.json");

    @Test
    void everyOperationIsAsked() {
        assertThat(Question.all().stream().map(Question::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Question.operations(DOCUMENT));
    }

    @Test
    void theRequesterCannotTellWhetherSomethingHappenedInside() {
        nothingDiffersFor(scene -> scene.requester);
    }

    @Test
    void noViewerOfTheirOrganizationCan() {
        nothingDiffersFor(scene -> scene.colleague);
    }

    @Test
    void noProgramCan() {
        nothingDiffersFor(scene -> Caller.integrator("tickets:read tickets:write"));
    }

    /// The comparison sees: one episode more is told.
    @Test
    void aLeakIsFound() {
        SlaHistory leaking = SlaHistory.quiet(scene -> scene.requester);
        leaking.leak();

        assertThat(told(leaking)).isNotEqualTo(told(SlaHistory.quiet(scene -> scene.requester)));
    }

    private static void nothingDiffersFor(Function<Scene, Caller> who) {
        SlaHistory restless = SlaHistory.restless(who);

        List<String> toldMeanwhile = told(restless);

        assertThat(toldMeanwhile).containsExactlyElementsOf(told(SlaHistory.quiet(who)));
        assertThat(restless.acts()).isGreaterThan(60);
    }

    private static List<String> told(SlaHistory history) {
        Outsider outsider = new Outsider(history);
        outsider.ask(Question.all());
        history.goesOn();
        return outsider.ask(Question.all());
    }
}

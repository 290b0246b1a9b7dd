package dev.guichet.notification.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.unseen.Outsider;
import dev.guichet.kit.testing.unseen.Question;
import dev.guichet.notification.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D33: what somebody may not see changes nothing that they see of mails, nor the mails. In one history nothing happens
/// but what they see; in another notes are written, tags and groups set, reasons given, desks staffed, and the desk is
/// told so, between any two of their calls.
@QuarkusTest
@WithTestResource(Mailbox.class)
class UnseenMailsIT {
    private static final Path DOCUMENT = Path.of("../docs/reference/openapi/notification.json");

    @Test
    void everyOperationIsAsked() {
        assertThat(Question.all().stream().map(Question::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Question.operations(DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyOutsideCanTellWhetherSomethingHappenedInside(boolean asOmar) {
        MailHistory quiet = new MailHistory(false, asOmar);
        List<String> told = told(quiet);
        MailHistory restless = new MailHistory(true, asOmar);

        List<String> toldMeanwhile = told(restless);

        assertThat(quiet.acts()).isZero();
        assertThat(restless.acts()).isGreaterThan(100);
        assertThat(restless.names().get("theirs")).isNotEqualTo(quiet.names().get("theirs"));
        assertThat(toldMeanwhile).containsExactlyElementsOf(told);
        assertThat(restless.read()).hasSize(5).containsExactlyInAnyOrderElementsOf(quiet.read());
    }

    /// The comparison sees: one mail more is told.
    @Test
    void aLeakIsFound() {
        MailHistory leaking = new MailHistory(false, false);
        leaking.leak();

        assertThat(told(leaking)).isNotEqualTo(told(new MailHistory(false, false)));
    }

    private static List<String> told(MailHistory history) {
        Outsider outsider = new Outsider(history);
        outsider.ask(Question.all());
        history.goesOn();
        return outsider.ask(Question.all());
    }
}

package dev.guichet.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// Qute as Quarkus sets it up writes what Qute in the unit tests wrote.
@QuarkusTest
@WithTestResource(Mailbox.class)
class MailTemplatesIT {
    @Inject
    MailTemplates templates;

    @Test
    void everyMailReadsAsApproved() {
        assertThat(ApprovedMails.samples()).allSatisfy(sample -> {
            MailText mail = templates.render(sample.template(), sample.content(), sample.context());
            assertThat(mail.text()).isEqualTo(ApprovedMails.approved(sample.name() + ".txt", mail.text()));
            assertThat(mail.html()).isEqualTo(ApprovedMails.approved(sample.name() + ".html", mail.html()));
        });
    }
}

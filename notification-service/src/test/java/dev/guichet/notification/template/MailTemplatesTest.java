package dev.guichet.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.notification.template.ApprovedMails.Sample;
import io.quarkus.qute.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplatesTest {
    private static final MailTemplates TEMPLATES = new MailTemplates(PlainEngine.create());

    static List<Sample> samples() {
        return ApprovedMails.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMailReadsAsApproved(Sample sample) {
        MailText mail = TEMPLATES.render(sample.template(), sample.content(), sample.context());
        assertThat(mail.text()).isEqualTo(ApprovedMails.approved(sample.name() + ".txt", mail.text()));
        assertThat(mail.html()).isEqualTo(ApprovedMails.approved(sample.name() + ".html", mail.html()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingAUserWroteIsMarkup(Sample sample) {
        String html = TEMPLATES
                .render(sample.template(), sample.content(), sample.context())
                .html();
        assertThat(html).doesNotContain("<script", "<Agent>", "<b>rejetés", "<line>", "<critique>", "<R>");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyMailSaysItsLanguageAndLinksToTheTicketTwiceOver(Sample sample) {
        MailText mail = TEMPLATES.render(sample.template(), sample.content(), sample.context());
        assertThat(mail.html())
                .contains("<html lang=\"" + sample.context().language().code() + "\"")
                .contains(sample.context().url() + "</a>");
        assertThat(mail.text()).contains(sample.context().url());
    }

    @Test
    void aMissingTemplateStopsTheServiceBeforeItReadsAnything() {
        Engine empty = Engine.builder().addDefaults().build();
        assertThatThrownBy(() -> new MailTemplates(empty))
                .hasMessageContaining("mail/fr/ticket_created.txt")
                .hasMessageContaining("mail/en/observer_added.html");
    }
}

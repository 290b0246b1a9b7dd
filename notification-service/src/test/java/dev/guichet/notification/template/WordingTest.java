package dev.guichet.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.Undone;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @ParameterizedTest
    @EnumSource(MailLanguage.class)
    void everyStatusAndEveryMoveHasWords(MailLanguage language) {
        var words = new Wording(language);
        for (TicketStatus status : TicketStatus.values()) {
            assertThat(words.status(status)).isNotBlank();
            assertThat(words.holder(status, true)).isNotBlank();
            assertThat(words.holder(status, false)).isNotBlank();
        }
        for (String priority : new String[] {"low", "normal", "high", "urgent"}) {
            assertThat(words.priority(priority)).isNotEqualTo(priority).isNotBlank();
        }
        for (StatusTrigger trigger : StatusTrigger.values()) {
            assertThat(words.happened(trigger)).isNotBlank();
        }
        for (Undone.How how : Undone.How.values()) {
            assertThat(words.undone(how, words.team()))
                    .startsWith(words.team())
                    .isNotEqualTo(words.team())
                    .doesNotContain("%");
        }
        assertThat(words.backBy("Alice"))
                .startsWith("Alice ")
                .endsWith(words.back().split(" : |: ")[1]);
        for (String reason : new String[] {"spam", "duplicate", "other"}) {
            assertThat(words.reason(reason)).isNotEqualTo(reason).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR|mercredi 25 novembre 2026 à 14:32 (UTC+01:00)",
                "EN|Wednesday, 25 November 2026 at 14:32 (UTC+01:00)"
            })
    void aDateNamesItsZone(MailLanguage language, String shown) {
        assertThat(new Wording(language).date(Instant.parse("2026-11-25T13:32:00Z"), ZoneId.of("Europe/Paris")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"fr,FR", "fr-CA,FR", "en,EN", "en-GB,EN", "EN,EN", "de,FR", "'',FR", "not a tag,FR"})
    void whoeverReadsEnglishGetsEnglishAllOthersFrench(String tag, MailLanguage language) {
        assertThat(MailLanguage.of(tag)).isEqualTo(language);
    }
}

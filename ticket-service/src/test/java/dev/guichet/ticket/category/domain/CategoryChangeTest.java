package dev.guichet.ticket.category.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CategoryChangeTest {
    private static final Instant THEN = Instant.parse("2026-11-20T13:32:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Category MAIL =
            new Category(12, 1, 3, "mail", new CategoryLabels("Messagerie", "Mail"), false, THEN, THEN, 1);

    @Test
    void whatIsNotNamedStays() {
        CategoryChange change =
                new CategoryChange(Optional.empty(), Optional.of("Courrier"), Optional.empty(), Optional.empty());

        assertThat(change.applied(MAIL, NOW))
                .isEqualTo(new Category(12, 1, 3, "mail", new CategoryLabels("Courrier", "Mail"), false, THEN, NOW, 2));
    }

    @Test
    void anArchivedCategoryComesBack() {
        Category archived = archive(true).applied(MAIL, NOW);

        assertThat(archived.archived()).isTrue();
        assertThat(archive(false).applied(archived, NOW).archived()).isFalse();
    }

    @Test
    void aChangeOfNothingIsNone() {
        assertThat(new CategoryChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()).isEmpty())
                .isTrue();
        assertThat(archive(false).isEmpty()).isFalse();
    }

    @Test
    void everyLanguageButEnglishReadsFrench() {
        assertThat(MAIL.labels().in("en")).isEqualTo("Mail");
        assertThat(MAIL.labels().in("fr")).isEqualTo("Messagerie");
        assertThat(MAIL.labels().in("de")).isEqualTo("Messagerie");
    }

    private static CategoryChange archive(boolean archived) {
        return new CategoryChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(archived));
    }
}

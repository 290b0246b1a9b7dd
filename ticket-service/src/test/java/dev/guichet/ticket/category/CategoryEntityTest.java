package dev.guichet.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.organization.domain.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryEntityTest {
    private static final Instant THEN = Instant.parse("2026-11-20T13:32:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Organization OPS = new Organization(3, 1, List.of(1L, 3L), "ops", "Ops", null);

    private final CategoryEntity mail =
            new CategoryEntity(OPS, new CategoryCreate(null, "mail", new CategoryLabels(" Messagerie", "Mail ")), THEN);

    @Test
    void aNewCategoryIsOfItsOrganizationAndTakesTickets() {
        assertThat(mail.root).isEqualTo(1);
        assertThat(mail.organization).isEqualTo(3);
        assertThat(mail.labels).isEqualTo(new CategoryLabels("Messagerie", "Mail"));
        assertThat(mail.archived).isFalse();
        assertThat(mail.version).isEqualTo(1);
    }

    @Test
    void whatIsNotNamedStays() {
        mail.change(labels(Optional.of("Courrier "), null), NOW);

        assertThat(mail.slug).isEqualTo("mail");
        assertThat(mail.labels).isEqualTo(new CategoryLabels("Courrier", "Mail"));
        assertThat(mail.archived).isFalse();
        assertThat(mail.createdAt).isEqualTo(THEN);
        assertThat(mail.updatedAt).isEqualTo(NOW);
    }

    @Test
    void anArchivedCategoryComesBack() {
        mail.change(archive(true), NOW);
        assertThat(mail.archived).isTrue();

        mail.change(archive(false), NOW);
        assertThat(mail.archived).isFalse();
    }

    @Test
    void aChangeOfNothingIsNone() {
        mail.change(new CategoryPatch(null, null, null), NOW);
        mail.change(labels(null, null), NOW);
        assertThat(mail.updatedAt).isEqualTo(THEN);

        mail.change(archive(false), NOW);
        assertThat(mail.updatedAt).isEqualTo(NOW);
    }

    @Test
    void everyLanguageButEnglishReadsFrench() {
        assertThat(mail.labels.in("en")).isEqualTo("Mail");
        assertThat(mail.labels.in("fr")).isEqualTo("Messagerie");
        assertThat(mail.labels.in("de")).isEqualTo("Messagerie");
    }

    private static CategoryPatch archive(boolean archived) {
        return new CategoryPatch(null, null, Optional.of(archived));
    }

    private static CategoryPatch labels(@Nullable Optional<String> fr, @Nullable Optional<String> en) {
        return new CategoryPatch(null, Optional.of(new CategoryPatch.Labels(fr, en)), null);
    }
}

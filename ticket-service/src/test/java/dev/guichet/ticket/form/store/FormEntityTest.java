package dev.guichet.ticket.form.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormEntityTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final FormEntity form = new FormEntity(1, 3, content(false, null), NOW);

    @Test
    void newQuestionsAreAnotherVersionAndATitleIsNot() {
        form.change(content(false, null), true, LATER);
        assertThat(form.currentVersion).isEqualTo(2);

        form.change(
                new FormContent("incident", null, null, Audience.REQUESTER, new Texts("a", "b"), null, false, null),
                false,
                LATER);
        assertThat(form.currentVersion).isEqualTo(2);
        assertThat(form.updatedAt).isEqualTo(LATER);
        assertThat(form.has(2)).isTrue();
        assertThat(form.has(3)).isFalse();
        assertThat(form.has(0)).isFalse();
    }

    @Test
    void anArchivedFormKeepsTheMomentItWasArchived() {
        form.change(content(true, null), false, NOW);
        form.change(content(true, "experts"), false, LATER);
        assertThat(form.archivedAt).isEqualTo(NOW);

        form.change(content(false, null), false, LATER);
        assertThat(form.archivedAt).isNull();
    }

    @Test
    void whoMayNotKnowOfItsGroupSeesNoChangeWhenOnlyThatChanges() {
        form.change(content(false, "experts"), false, LATER);
        assertThat(form.publicVersion).isEqualTo(1);
        assertThat(form.publicUpdatedAt).isEqualTo(NOW);

        form.change(content(true, "experts"), false, LATER);
        assertThat(form.publicVersion).isEqualTo(2);
        assertThat(form.publicUpdatedAt).isEqualTo(LATER);
    }

    private static FormContent content(boolean archived, @Nullable String group) {
        return new FormContent("incident", null, null, Audience.REQUESTER, null, null, archived, group);
    }
}

package dev.guichet.ticket.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.category.CategoryRefusal;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.RulesChange;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// S2.7 to S2.10: a desk that takes some kinds of requests, of which one is critical.
class DeskTermsTest {
    private static final DeskRules KINDS = new RulesChange(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(List.of(
                            new DeskKind("critical", Map.of("fr", "Critique"), "urgent"),
                            new DeskKind("software_issue", Map.of("fr", "Logiciel"), null))),
                    Optional.of(true),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())
            .applied(DeskRules.DEFAULT);

    @Test
    void aCriticalRequestIsUrgentWhateverIsAskedFor() {
        assertThat(DeskTerms.content(content("critical", Priority.LOW), KINDS).priority())
                .isEqualTo(Priority.URGENT);
        assertThat(DeskTerms.content(content("software_issue", Priority.LOW), KINDS)
                        .priority())
                .isEqualTo(Priority.LOW);
    }

    @Test
    void aCorrectionNamesAKindThatTheDeskTakes() {
        Content before = content("software_issue", Priority.NORMAL);

        assertThat(DeskTerms.refusal(
                        before, content("critical", Priority.NORMAL), CategoryStanding.FREE, KINDS, FormDemands.NONE))
                .isEmpty();
        assertThat(DeskTerms.refusal(
                        before, content("holiday", Priority.NORMAL), CategoryStanding.FREE, KINDS, FormDemands.NONE))
                .contains(new Refused(DeskRefusal.UNKNOWN_KIND, "/kind"));
        assertThat(DeskTerms.refusal(
                        before, content(null, Priority.NORMAL), CategoryStanding.FREE, KINDS, FormDemands.NONE))
                .contains(new Refused(DeskRefusal.KIND_REQUIRED, "/kind"));
    }

    @Test
    void whatIsOlderThanTheRulesStays() {
        Content old = content("fax", Priority.NORMAL);

        assertThat(DeskTerms.refusal(old, old.atLeast(Priority.HIGH), CategoryStanding.FREE, KINDS, FormDemands.NONE))
                .isEmpty();
    }

    /// S3.22: a desk may want a category, S3.31: and then one of its own.
    @Test
    void aCategoryIsOneOfTheDesksUnlessItHasNone() {
        Content before = content("critical", Priority.NORMAL);
        Content after = new Content("Mails rejetés", "critical", Priority.NORMAL, "mail", List.of(), "{}");

        assertThat(DeskTerms.refusal(before, after, CategoryStanding.FREE, KINDS, FormDemands.NONE))
                .isEmpty();
        assertThat(DeskTerms.refusal(before, after, CategoryStanding.OFFERED, KINDS, FormDemands.NONE))
                .isEmpty();
        assertThat(DeskTerms.refusal(before, after, CategoryStanding.UNKNOWN, KINDS, FormDemands.NONE))
                .contains(new Refused(CategoryRefusal.UNKNOWN_CATEGORY, "/category"));
        assertThat(DeskTerms.refusal(after, after, CategoryStanding.UNKNOWN, KINDS, FormDemands.NONE))
                .isEmpty();
    }

    @Test
    void aDeskWithoutKindsTakesAnyWord() {
        assertThat(DeskTerms.refusal(
                        content(null, Priority.NORMAL),
                        content("anything", Priority.NORMAL),
                        CategoryStanding.FREE,
                        DeskRules.DEFAULT,
                        FormDemands.NONE))
                .isEmpty();
    }

    private static Content content(@Nullable String kind, Priority priority) {
        return new Content("Mails rejetés", kind, priority, null, List.of(), "{}");
    }
}

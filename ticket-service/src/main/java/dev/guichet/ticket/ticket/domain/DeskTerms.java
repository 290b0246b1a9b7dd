package dev.guichet.ticket.ticket.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.ticket.category.CategoryRefusal;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a desk takes, and as what it takes it.
public final class DeskTerms {
    private DeskTerms() {}

    static Optional<Refused> refusal(Opening opening, Desk desk, Circumstances found) {
        DeskRules rules = desk.rules();
        if (!rules.channels().contains(opening.comesThrough())) {
            return refused(DeskRefusal.CHANNEL_NOT_TAKEN, "/channel");
        }
        if (!found.staffed()) {
            return refused(DeskRefusal.DESK_HAS_NO_MEMBERS, "/desk");
        }
        return FormTerms.refusal(opening, rules, found)
                .or(() -> GroupTerms.refusal(opening, found))
                .or(() -> TagTerms.refusal(opening, found))
                .or(() -> kind(content(opening.content(), rules, found.form()).kind(), rules))
                .or(() -> category(opening.content().category(), found.category(), rules));
    }

    /// Of a correction: what stays as it is may be older than the rules.
    public static Optional<Refused> refusal(
            Content before, Content after, CategoryStanding category, DeskRules rules, FormDemands form) {
        Optional<Refused> kind = Objects.equals(before.kind(), after.kind())
                ? Optional.empty()
                : FormTerms.kind(after.kind(), form)
                        .or(() -> kind(form.met(after).kind(), rules));
        return Objects.equals(before.category(), after.category())
                ? kind
                : kind.or(() -> category(after.category(), category, rules));
    }

    /// A kind and a form have their least priority, whatever the requester asks for, and a form may say the kind.
    static Content content(Content asked, DeskRules rules, @Nullable OfferedForm form) {
        return content((form == null ? FormDemands.NONE : form.demands()).met(asked), rules);
    }

    /// The same of a correction, where it touches what they say.
    public static Content content(Content before, Content after, DeskRules rules, FormDemands form) {
        return isOfTheSameKindAndPriority(before, after) ? after : content(form.met(after), rules);
    }

    public static boolean isOfTheSameKindAndPriority(Content before, Content after) {
        return Objects.equals(before.kind(), after.kind()) && before.priority() == after.priority();
    }

    static Content content(Content asked, DeskRules rules) {
        String kind = asked.kind();
        return kind == null
                ? asked
                : rules.kind(kind)
                        .map(DeskKind::priority)
                        .map(least -> asked.atLeast(Priority.valueOf(least.toUpperCase(Locale.ROOT))))
                        .orElse(asked);
    }

    private static Optional<Refused> kind(@Nullable String kind, DeskRules rules) {
        if (kind == null) {
            return rules.kindRequired() ? refused(DeskRefusal.KIND_REQUIRED, "/kind") : Optional.empty();
        }
        return rules.takes(kind) ? Optional.empty() : refused(DeskRefusal.UNKNOWN_KIND, "/kind");
    }

    private static Optional<Refused> category(@Nullable String category, CategoryStanding standing, DeskRules rules) {
        if (category == null) {
            return rules.categoryRequired()
                    ? refused(CategoryRefusal.CATEGORY_REQUIRED, "/category")
                    : Optional.empty();
        }
        return standing == CategoryStanding.UNKNOWN
                ? refused(CategoryRefusal.UNKNOWN_CATEGORY, "/category")
                : Optional.empty();
    }

    static Optional<Refused> refused(Refusal refusal, String pointer) {
        return Optional.of(new Refused(refusal, pointer));
    }
}

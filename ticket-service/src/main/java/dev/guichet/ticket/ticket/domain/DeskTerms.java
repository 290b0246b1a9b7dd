package dev.guichet.ticket.ticket.domain;

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
        return kind(opening.content().kind(), rules);
    }

    /// Of a correction: what stays as it is may be older than the rules.
    public static Optional<Refused> refusal(Content before, Content after, DeskRules rules) {
        return Objects.equals(before.kind(), after.kind()) ? Optional.empty() : kind(after.kind(), rules);
    }

    /// A kind has its least priority, whatever its requester asks for.
    public static Content content(Content asked, DeskRules rules) {
        String kind = asked.kind();
        return kind == null
                ? asked
                : rules.kind(kind)
                        .map(DeskKind::priority)
                        .map(least -> asked.atLeast(Priority.valueOf(least.toUpperCase(Locale.ROOT))))
                        .orElse(asked);
    }

    private static Optional<Refused> kind(@Nullable String kind, DeskRules rules) {
        if (rules.kinds().isEmpty()) {
            return Optional.empty();
        }
        if (kind == null) {
            return refused(DeskRefusal.KIND_REQUIRED, "/kind");
        }
        return rules.kind(kind).isPresent() ? Optional.empty() : refused(DeskRefusal.UNKNOWN_KIND, "/kind");
    }

    private static Optional<Refused> refused(DeskRefusal refusal, String pointer) {
        return Optional.of(new Refused(refusal, pointer));
    }
}

package dev.guichet.ticket.form.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A form that its desk offers can be filled in there: the desk takes what its tickets are, and keeps a form for as
/// long as it wants one. The desk is held, so that its rules and its forms do not change past each other.
@ApplicationScoped
class FormFit {
    private final Desks desks;

    FormFit(Desks desks) {
        this.desks = desks;
    }

    /// @param before null for a new form
    Uni<Void> require(long desk, @Nullable FormContent before, FormContent after) {
        boolean wasOffered = before != null && !before.archived();
        if (after.archived()) {
            return wasOffered ? requireAnother(desk) : Uni.createFrom().voidItem();
        }
        boolean sameKind = before != null && Objects.equals(before.kind(), after.kind());
        return wasOffered && sameKind ? Uni.createFrom().voidItem() : requireTaken(desk, after);
    }

    private Uni<Void> requireAnother(long id) {
        return desks.held(id)
                .chain(desk -> !desk.rules().formRequired()
                        ? Uni.createFrom().voidItem()
                        : desks.offeredForms(desk)
                                .invoke(offered -> {
                                    if (offered.count() == 1) {
                                        throw Refused.because(FormRefusal.LAST_FORM);
                                    }
                                })
                                .replaceWithVoid());
    }

    private Uni<Void> requireTaken(long id, FormContent content) {
        return desks.held(id)
                .invoke(desk -> {
                    if (!desk.rules().takes(content.kind())) {
                        throw unknownKind(desk);
                    }
                })
                .replaceWithVoid();
    }

    private static Refused unknownKind(Desk desk) {
        return Refused.because(DeskRefusal.UNKNOWN_KIND)
                .violation(Violation.at("/kind", DeskRefusal.UNKNOWN_KIND.code()))
                .extension(
                        "kinds",
                        desk.rules().kinds().stream().map(DeskKind::name).toList());
    }
}

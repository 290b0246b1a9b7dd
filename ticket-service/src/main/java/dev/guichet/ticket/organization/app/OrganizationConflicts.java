package dev.guichet.ticket.organization.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import io.smallrye.mutiny.Uni;

/// Names that are taken, told by the database's constraints: of two that want the same, one is refused.
final class OrganizationConflicts {
    private OrganizationConflicts() {}

    static <T> Uni<T> refused(Uni<T> write) {
        return write.onFailure(UniqueViolation.of("organization_slug_taken", "organization_root_slug_taken"))
                .transform(taken -> Refused.because(OrganizationRefusal.ORGANIZATION_SLUG_TAKEN));
    }
}

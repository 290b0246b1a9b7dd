package dev.guichet.kit.directory;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why a caller could not be placed in a root.
public enum DirectoryRefusal implements Refusal {
    /// Known nowhere, or not in the root they named.
    NO_ORGANIZATION(RefusalKind.FORBIDDEN),
    /// Runs the installation, and is taken in nowhere, whoever names their address.
    OPERATOR_ACTS_IN_NO_ROOT(RefusalKind.FORBIDDEN),
    /// Known in several roots and named none.
    ROOT_REQUIRED(RefusalKind.INVALID),
    /// `Guichet-Root` is not a number.
    ROOT_UNREADABLE(RefusalKind.UNREADABLE),
    /// An integrator's token lacks the scope the call needs.
    SCOPE_MISSING(RefusalKind.FORBIDDEN);

    private final RefusalKind kind;

    DirectoryRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    /// Front ends send a stranger somewhere else than somebody who may not do one thing.
    @Override
    public String slug() {
        return this == NO_ORGANIZATION || this == OPERATOR_ACTS_IN_NO_ROOT ? "no-organization" : kind.slug();
    }
}

package dev.guichet.endtoend.rights;

import java.util.Locale;

/// A kind of caller: a column of the table. `docs/reference/rights.md` says who each of them is.
public enum Caller {
    REQUESTER,
    COLLEAGUE,
    VIEWER,
    OBSERVER,
    GUEST,
    AGENT,
    SIBLING,
    ABOVE,
    BELOW,
    SUPERVISOR,
    ADMIN,
    ELSEWHERE,
    INTEGRATOR,
    READER,
    OPERATOR,
    TENANT,
    ANONYMOUS;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

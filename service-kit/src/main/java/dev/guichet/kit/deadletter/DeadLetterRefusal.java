package dev.guichet.kit.deadletter;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why an operator's decision on a dead letter is refused.
enum DeadLetterRefusal implements Refusal {
    DEAD_LETTER_UNKNOWN(RefusalKind.NOT_FOUND),
    DEAD_LETTER_DECIDED(RefusalKind.CONFLICT),
    DEAD_LETTER_FAILED_AGAIN(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    DeadLetterRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}

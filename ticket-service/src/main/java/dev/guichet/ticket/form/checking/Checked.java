package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import java.util.List;

/// What became of answers to a form.
public sealed interface Checked {
    /// @param fields as they are to be kept: every moment with its offset
    record Accepted(ObjectNode fields) implements Checked {}

    /// @param violations below `/fields` and `/message/attachments`, never empty
    record Rejected(List<Violation> violations) implements Checked {
        public Rejected {
            violations = List.copyOf(violations);
        }

        /// 422 with every violation.
        public Refused refused() {
            Refused refused = Refused.because(KitRefusal.INVALID);
            for (Violation violation : violations) {
                refused = refused.violation(violation);
            }
            return refused;
        }
    }
}

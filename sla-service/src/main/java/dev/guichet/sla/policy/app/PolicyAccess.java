package dev.guichet.sla.policy.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.sla.policy.domain.Desk;
import dev.guichet.sla.policy.domain.DeskPolicy;
import java.util.Optional;

/// Who reads and who configures the policy of a desk.
final class PolicyAccess {
    private PolicyAccess() {}

    /// Its members, and whoever configures the organization that opened it.
    static DeskPolicy readable(Rights caller, Optional<DeskPolicy> found) {
        return found.filter(policy -> caller.isMemberOf(policy.desk().id()) || administers(caller, policy.desk()))
                .orElseThrow(() -> Refused.because(PolicyRefusal.UNKNOWN_DESK));
    }

    /// Its supervisors, and whoever configures the organization that opened it.
    static Desk configurable(Rights caller, Optional<DeskPolicy> found) {
        Desk desk = readable(caller, found).desk();
        if (!caller.supervises(desk.id()) && !administers(caller, desk)) {
            throw Refused.because(PolicyRefusal.SUPERVISORS_ONLY);
        }
        return desk;
    }

    private static boolean administers(Rights caller, Desk desk) {
        return caller.configures(desk.organizationPath());
    }
}

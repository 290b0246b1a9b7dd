package dev.guichet.ticket.desk.app;

import dev.guichet.events.DeskChanged;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.Staff;

/// Desks as other services hear of them.
final class DeskMessages {
    private DeskMessages() {}

    static DeskChanged changed(Staff staff, Act act) {
        Desk desk = staff.desk();
        return new DeskChanged(
                act.meta(desk.root(), desk.version()),
                desk.ref(),
                desk.organization(),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                staff.members());
    }
}

package dev.guichet.ticket.desk.app;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.GroupMembers;
import dev.guichet.events.PriorityLabel;
import dev.guichet.events.StatusLabel;
import dev.guichet.events.TicketStatus;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.Staff;
import java.util.Arrays;
import java.util.List;

/// Desks as other services hear of them.
final class DeskMessages {
    private static final List<String> LOCALES = List.of("fr", "en");

    private DeskMessages() {}

    static DeskChanged changed(Staff staff, List<GroupMembers> groups, Act act) {
        Desk desk = staff.desk();
        return new DeskChanged(
                act.meta(desk.root(), desk.version()),
                desk.ref(),
                desk.organization(),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                staff.members(),
                statusLabels(desk.labels()),
                desk.rules().organizationSees(),
                groups,
                priorityLabels(desk.labels()));
    }

    private static List<StatusLabel> statusLabels(DeskLabels labels) {
        return Arrays.stream(TicketStatus.values())
                .flatMap(status ->
                        LOCALES.stream().map(locale -> new StatusLabel(status, locale, labels.status(status, locale))))
                .toList();
    }

    private static List<PriorityLabel> priorityLabels(DeskLabels labels) {
        return DeskLabels.DEFAULT.priority().keySet().stream()
                .sorted()
                .flatMap(priority -> LOCALES.stream()
                        .map(locale -> new PriorityLabel(priority, locale, labels.priority(priority, locale))))
                .toList();
    }
}

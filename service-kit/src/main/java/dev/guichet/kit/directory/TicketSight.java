package dev.guichet.kit.directory;

/// Who sees a ticket: the one rule, for every service and every channel.
///
/// Another root's ticket never gets here: row-level security hides it.
public final class TicketSight {
    private TicketSight() {}

    public static boolean sees(Rights caller, TicketFacts ticket) {
        return asks(caller, ticket)
                || follows(caller, ticket)
                || viewsOrganization(caller, ticket)
                || caller.isMemberOf(ticket.desk())
                || caller.administeredDesks().contains(ticket.desk())
                || integrates(caller, ticket);
    }

    private static boolean asks(Rights caller, TicketFacts ticket) {
        return caller.isPerson(ticket.requester());
    }

    private static boolean follows(Rights caller, TicketFacts ticket) {
        return caller.person() != null && ticket.observers().contains(caller.person());
    }

    private static boolean viewsOrganization(Rights caller, TicketFacts ticket) {
        return caller.belongsTo(ticket.organization()) && caller.seesOrganizationAt(ticket.desk());
    }

    private static boolean integrates(Rights caller, TicketFacts ticket) {
        return caller.isIntegrator()
                && (caller.belongsTo(ticket.organization())
                        || caller.actsFor(ticket.organizationPath())
                        || openedForAGuest(caller, ticket));
    }

    /// No organization has a guest's ticket, so of all programs only the one that opened it has a reason to see it.
    private static boolean openedForAGuest(Rights caller, TicketFacts ticket) {
        return ticket.organization() == null
                && ticket.client() != null
                && ticket.client().equals(caller.client());
    }
}

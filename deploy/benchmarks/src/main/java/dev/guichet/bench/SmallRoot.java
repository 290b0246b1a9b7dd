package dev.guichet.bench;

/// A second root whose desk has few tickets: what the long lists are held against, in the same tables. One of the
/// demo's, in which a requester sees the tickets of their organization as in the large one.
final class SmallRoot {
    static final int TICKETS = 1_000;
    /// Reads the desk's queue.
    static final String AGENT = "xivo-agent";
    /// Reads the organization's tickets.
    static final String REQUESTER = "cebox-requester";

    private SmallRoot() {}

    static void create(LocalSystem system) {
        var administrator = new Api(system.url(), system.token("xivo-administrator"));
        administrator.send("PATCH", "/desks/cebox", """
                {"rules": {"organizationSees": "viewers"}}""");
        long requester = administrator
                .get("/persons?email=" + REQUESTER + "%40guichet.test")
                .at("/items/0/id")
                .asLong();
        administrator.send("PATCH", "/persons/" + requester, """
                {"organizationViewer": true}""");
        Batch.send(TICKETS, Tickets.creation(system.url(), system.token(REQUESTER)));
    }
}

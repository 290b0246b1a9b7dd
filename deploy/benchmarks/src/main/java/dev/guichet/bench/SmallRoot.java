package dev.guichet.bench;

/// A second root whose desk has few tickets: what the long lists are held against, in the same tables. Set up through
/// the public API, with demo people who are not in the demo's own root.
final class SmallRoot {
    static final int TICKETS = 1_000;
    /// Reads the desk's queue.
    static final String AGENT = "xivo-agent";
    /// Reads the organization's tickets.
    static final String REQUESTER = "cebox-requester";

    private SmallRoot() {}

    static void create(LocalSystem system) {
        var operator = new Api(system.url(), system.token("operator"));
        operator.send("POST", "/organizations", """
                {"slug": "bench", "name": "Bench", "administrators": [{"email": "%s@guichet.test", "name": "Bench"}]}""".formatted(AGENT));
        var agent = new Api(system.url(), system.token(AGENT));
        var me = agent.get("/me");
        long root = me.get("root").get("id").asLong();
        agent.send("POST", "/desks", """
                {"organization": %d, "slug": "bench-desk", "name": "Bench", "default": true}""".formatted(root));
        agent.send(
                "PUT", "/desks/bench-desk/members/" + me.get("person").get("id").asLong(), """
                {"role": "agent"}""");
        var client = agent.send("POST", "/organizations", """
                {"parent": %d, "slug": "bench-client", "name": "Client"}""".formatted(root));
        agent.send("POST", "/persons", """
                {"email": "%s@guichet.test", "name": "Client", "organization": %d, "organizationViewer": true}""".formatted(REQUESTER, client.get("id").asLong()));
        Batch.send(TICKETS, Tickets.creation(system.url(), system.token(REQUESTER)));
    }
}

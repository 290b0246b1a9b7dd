package dev.guichet.ticket.desk.web;

/// Examples of the API document; a test reads them as the records they stand for.
final class GroupExamples {
    static final String REQUEST = """
            {"slug": "support-ops", "name": "Support Ops"}""";
    static final String PATCH = """
            {"name": "Support Ops, second line"}""";
    static final String VIEW = """
            {"id": 5, "slug": "support-ops", "name": "Support Ops",
             "members": [{"person": 42, "name": "Noa Agent", "email": "agent@ops.example", "role": "agent"}],
             "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z", "version": 2}""";

    private GroupExamples() {}
}

package dev.guichet.ticket.desk.web;

/// Examples of the API document; a test reads them as the records they stand for.
final class DeskExamples {
    static final String REQUEST = """
            {"organization": 3, "slug": "support-ops", "name": "Support Ops", "brand": "Ops", "default": true,
             "rules": {"onAgentReply": "pending"}}""";
    static final String PATCH = """
            {"rules": {"closedReply": "reopen"},
             "labels": {"status": {"pending": {"fr": "Répondu", "en": "Answered"}}}}""";
    static final String MEMBER = """
            {"role": "agent"}""";
    static final String VIEW = """
            {"id": 3, "slug": "support-ops", "name": "Support Ops", "brand": "Ops",
             "organization": {"id": 3, "slug": "ops", "name": "Support Ops"}, "locale": "fr", "zone": "Europe/Paris",
             "default": true,
             "rules": {"onAgentReply": "pending", "closedReply": "follow_up", "agentsMayArchive": false,
                       "channels": ["portal", "phone"], "assignment": "round_robin", "organizationSees": "viewers",
                       "kinds": [{"name": "critical", "label": {"fr": "Critique", "en": "Critical"},
                                  "priority": "urgent"}],
                       "kindRequired": false, "categoryRequired": false, "formRequired": false, "timePrecision": "minute", "offsetRequired": false},
             "labels": {"status": {"open": {"fr": "Ouvert", "en": "Open"}},
                        "priority": {"urgent": {"fr": "Urgente", "en": "Urgent"}}},
             "members": [{"person": 42, "name": "Noa Agent", "email": "agent@ops.example", "role": "agent"}],
             "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z", "version": 2}""";

    private DeskExamples() {}
}

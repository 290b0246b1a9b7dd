package dev.guichet.ticket.organization.web;

/// Examples of the API document; a test reads them as the records they stand for.
final class OrganizationExamples {
    static final String ROOT = """
            {"slug": "ops", "name": "Support Ops", "emailDomains": ["ops.example"],
             "administrators": [{"email": "administrator@ops.example", "name": "Alix Admin"}]}""";
    static final String CHILD = """
            {"parent": 3, "slug": "client", "name": "Client SA", "emailDomains": ["client.example"],
             "administrators": [{"email": "chef@client.example", "name": "Camille Chef"}]}""";
    static final String PATCH = """
            {"name": "Client SARL", "emailDomains": ["client.example", "client.test"]}""";
    static final String MOVE = """
            {"parent": 12, "accountManager": 42}""";
    static final String VIEW = """
            {"id": 9, "slug": "client", "name": "Client SA", "parent": 3, "root": 3, "path": [3, 9],
             "emailDomains": ["client.example"], "signUp": false,
             "administrators": [{"id": 41, "name": "Camille Chef", "email": "chef@client.example"}],
             "integrators": [],
             "accountManager": {"id": 42, "name": "Noa Agent", "email": "agent@ops.example"},
             "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z",
             "version": 1}""";

    private OrganizationExamples() {}
}

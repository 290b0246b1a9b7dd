package dev.guichet.ticket.person.web;

/// Examples of the API document; a test reads them as the records they stand for.
final class PersonExamples {
    static final String REQUEST = """
            {"email": "someone@client.example", "name": "Dominique Client", "organization": 9}""";
    static final String PATCH = """
            {"locale": "en", "zone": "Europe/London"}""";
    static final String VIEW = """
            {"id": 40, "email": "someone@client.example", "name": "Dominique Client", "locale": "fr",
             "zone": "Europe/Paris", "organization": {"id": 9, "slug": "client", "name": "Client SA"},
             "organizationViewer": false, "signedIn": false, "createdAt": "2026-11-20T13:32:00Z",
             "updatedAt": "2026-11-20T13:32:00Z", "version": 1}""";

    private PersonExamples() {}
}

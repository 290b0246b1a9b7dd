package dev.guichet.ticket.ticket.web;

/// Examples of the document.
public final class TicketExamples {
    static final String NEW = """
            {
              "subject": "Mails rejetés depuis machine@truc.example vers machin@asso.example",
              "message": { "text": "Depuis ce matin, tous nos mails vers asso.example sont rejetés." },
              "desk": "support-ops", "kind": "software_issue", "priority": "normal", "category": "mail",
              "fields": { "occurredAt": "2026-11-20T14:32:00+01:00" }, "tags": ["mail"],
              "observers": [ { "email": "observer@client.example" } ]
            }""";

    public static final String VIEW = """
            {
              "number": 12345,
              "subject": "Mails rejetés depuis machine@truc.example vers machin@asso.example",
              "desk": { "id": 3, "slug": "support-ops", "name": "Support Ops" },
              "organization": { "id": 9, "slug": "client", "name": "Client" },
              "requester": { "id": 40, "name": "Dominique Client", "email": "someone@client.example" },
              "observers": [], "assignee": null, "group": null,
              "status": "open", "statusLabel": "Ouvert", "awaiting": "support",
              "statusSince": "2026-11-20T13:35:00.123456Z", "episode": 1,
              "kind": "software_issue", "kindLabel": "Problème logiciel", "priority": "normal",
              "priorityLabel": "Normale", "category": "mail",
              "form": null, "formId": null, "formVersion": null, "channel": "portal",
              "fields": { "occurredAt": "2026-11-20T14:32:00+01:00" }, "tags": ["mail"], "externalId": null,
              "createdAt": "2026-11-20T13:35:00.123456Z", "updatedAt": "2026-11-20T13:35:00.123456Z",
              "lastMessageAt": "2026-11-20T13:35:00.123456Z", "archivedAt": null, "followUpOf": null, "followUps": [],
              "unread": false,
              "allowedCommands": ["reply", "archive"], "version": 1
            }""";

    static final String PATCH = """
            { "priority": "high", "tags": ["mail", "dns"], "fields": { "occurredAt": null } }""";

    static final String REPLY = """
            { "text": "Pouvez-vous nous envoyer l'en-tête d'un message rejeté ?", "visibility": "public", "then": "pending" }""";

    static final String MESSAGE = """
            {
              "id": 88, "kind": "reply", "visibility": "public",
              "author": { "kind": "person", "id": 50, "client": null, "name": "Camille Agent" }, "role": "agent",
              "channel": "portal", "text": "Pouvez-vous nous envoyer l'en-tête d'un message rejeté ?",
              "html": "<p>Pouvez-vous nous envoyer l&#39;en-tête d&#39;un message rejeté ?</p>",
              "attachments": [], "createdAt": "2026-11-20T14:02:00.123456Z"
            }""";

    static final String STATUS = """
            { "status": "on_hold", "reason": "Le fournisseur d'accès cherche de son côté" }""";

    public static final String SOLUTION = """
            { "text": "L'adresse de sortie a été retirée de la liste noire. Les mails partent à nouveau." }""";

    public static final String REFUSAL = """
            { "reason": "Les mails vers machin@asso.example sont toujours rejetés." }""";

    public static final String ARCHIVE_SEVERAL = """
            { "tickets": [12345, 12346], "dryRun": true }""";

    public static final String ARCHIVED_SEVERAL = """
            {
              "dryRun": true,
              "items": [
                { "number": 12345, "outcome": "archived", "code": null },
                { "number": 12346, "outcome": "refused", "code": "TICKET_IS_CLOSED" }
              ]
            }""";

    static final String OBSERVER = """
            { "email": "observer@client.example" }""";

    static final String READ = """
            { "version": 7 }""";

    static final String READ_MARKER = """
            { "version": 7, "readAt": "2026-11-20T14:02:00Z", "unread": false }""";

    static final String ASSIGNEE = """
            { "person": 50 }""";

    private TicketExamples() {}
}

package dev.guichet.ticket.category.web;

/// Examples of the API document.
final class CategoryExamples {
    static final String REQUEST = """
            {"organization": 3, "slug": "mail", "labels": {"fr": "Messagerie", "en": "Mail"}}""";
    static final String PATCH = """
            {"labels": {"fr": "Courrier"}, "archived": true}""";
    static final String VIEW = """
            {"id": 12, "slug": "mail", "labels": {"fr": "Messagerie", "en": "Mail"}, "label": "Messagerie",
             "organization": {"id": 3, "slug": "ops", "name": "Support Ops"}, "archived": false,
             "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z", "version": 1}""";

    private CategoryExamples() {}
}

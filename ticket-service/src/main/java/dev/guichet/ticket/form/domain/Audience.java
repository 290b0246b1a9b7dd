package dev.guichet.ticket.form.domain;

/// Who fills a form in: those who ask, or only those at the desk.
public enum Audience {
    REQUESTER,
    AGENT
}

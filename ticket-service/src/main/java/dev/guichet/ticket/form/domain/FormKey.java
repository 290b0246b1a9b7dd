package dev.guichet.ticket.form.domain;

/// One version of one form: its questions never change.
public record FormKey(long form, int version) {}

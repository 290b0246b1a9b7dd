package dev.guichet.ticket.form.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// One version of one form: its questions never change.
///
/// @param number from 1 on, without gaps
@Embeddable
public record FormVersionKey(
        @Column(name = "form_id") long form,
        @Column(name = "version") int number) {}

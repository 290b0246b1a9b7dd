package dev.guichet.ticket.desk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A desk and somebody at it, by ids.
@Embeddable
public record DeskSeat(
        @Column(name = "desk_id") long desk,
        @Column(name = "person_id") long person) {}

package dev.guichet.ticket.maildomain.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// An organization and a domain that it lists, by its canonical name.
@Embeddable
public record ListingKey(@Column(name = "organization_id") long organization, String domain) {}

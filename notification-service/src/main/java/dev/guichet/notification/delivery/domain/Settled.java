package dev.guichet.notification.delivery.domain;

/// An attempt that is over, to be written into the ledger.
public record Settled(DeliveryId id, Outcome outcome) {}

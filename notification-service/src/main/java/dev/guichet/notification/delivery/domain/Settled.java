package dev.guichet.notification.delivery.domain;

/// An attempt that is over, to be written into the ledger.
///
/// @param attempt which one: what a later one does is not undone by an earlier that was thought dead
/// @param answered the relay said something about the mail
public record Settled(DeliveryId id, int attempt, boolean answered, Outcome outcome) {}

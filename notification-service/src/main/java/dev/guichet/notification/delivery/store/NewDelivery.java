package dev.guichet.notification.delivery.store;

import dev.guichet.notification.mail.Letter;

/// A line to add to the ledger.
///
/// @param person id of the recipient
/// @param recipient address
public record NewDelivery(long person, String recipient, String messageId, Letter letter) {}

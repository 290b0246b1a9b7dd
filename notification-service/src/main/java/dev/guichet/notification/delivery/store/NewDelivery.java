package dev.guichet.notification.delivery.store;

import dev.guichet.notification.mail.MailModel;

/// A line to add to the ledger.
///
/// @param person id of the recipient
/// @param recipient address
public record NewDelivery(long person, String recipient, String messageId, MailModel letter) {}

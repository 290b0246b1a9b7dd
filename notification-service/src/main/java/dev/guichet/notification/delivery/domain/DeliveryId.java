package dev.guichet.notification.delivery.domain;

/// The id of a delivery; authorises nothing.
public record DeliveryId(long value) {
    /// Reads a path parameter.
    public static DeliveryId valueOf(String digits) {
        return new DeliveryId(Long.parseLong(digits));
    }
}

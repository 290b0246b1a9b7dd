package dev.guichet.notification.delivery.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The id of a delivery; authorises nothing.
@Schema(type = SchemaType.INTEGER, format = "int64")
public record DeliveryId(@JsonValue long value) {
    public static DeliveryId valueOf(String digits) {
        return new DeliveryId(Long.parseLong(digits));
    }
}

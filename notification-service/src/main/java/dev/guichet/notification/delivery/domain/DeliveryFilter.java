package dev.guichet.notification.delivery.domain;

import dev.guichet.notification.rule.MailTemplate;
import org.jspecify.annotations.Nullable;

/// Which deliveries are asked for; null asks for all.
///
/// @param ticket its number
/// @param recipient address, canonical; what is no address is nobody's
public record DeliveryFilter(
        @Nullable Long ticket,
        @Nullable DeliveryState state,
        @Nullable String recipient,
        @Nullable MailTemplate template) {

    public @Nullable String stateName() {
        return state == null ? null : state.wireName();
    }

    public @Nullable String templateName() {
        return template == null ? null : template.wireName();
    }

    /// What a cursor is bound to besides its caller.
    public String fixedForm() {
        return "deliveries|" + ticket + "|" + stateName() + "|" + recipient + "|" + templateName();
    }
}

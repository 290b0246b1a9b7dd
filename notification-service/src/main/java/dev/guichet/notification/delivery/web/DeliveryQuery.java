package dev.guichet.notification.delivery.web;

import dev.guichet.http.problem.Worded;
import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.notification.delivery.domain.DeliveryFilter;
import dev.guichet.notification.delivery.domain.DeliveryState;
import dev.guichet.notification.rule.MailTemplate;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The filters of the list, as they come from outside.
///
/// @param ticket its number
/// @param recipient address, in any spelling of the mailbox
record DeliveryQuery(
        @Parameter(description = "Number of a ticket") @QueryParam("ticket") @Nullable
        Long ticket,

        @Parameter(schema = @Schema(enumeration = {"queued", "sent", "failed", "given_up"}))
        @QueryParam("state")
        @Nullable
        String state,

        @Parameter(description = "Address of the recipient, in any spelling of the mailbox")
        @QueryParam("recipient")
        @Nullable
        String recipient,

        @Parameter(schema = @Schema(implementation = MailTemplate.class)) @QueryParam("template") @Nullable
        String template) {
    private static final int MAX_ADDRESS = 320;
    private static final Worded AN_ADDRESS = Worded.of("une adresse électronique", "a mail address");

    /// @throws Refused 422 for a recipient that is no address
    DeliveryFilter filter() {
        return new DeliveryFilter(
                ticket, known(state, DeliveryState::ofWireName), address(), known(template, MailTemplate::ofWireName));
    }

    private @Nullable String address() {
        if (recipient != null && (recipient.length() > MAX_ADDRESS || recipient.indexOf('\0') >= 0)) {
            throw Refused.notTaken("/recipient", AN_ADDRESS);
        }
        return recipient == null
                ? null
                : Mailbox.find(recipient).map(Mailbox::address).orElse(recipient);
    }

    /// Any other word was refused before, with those there are.
    private static <T> @Nullable T known(@Nullable String value, Function<String, Optional<T>> named) {
        return value == null ? null : named.apply(value).orElseThrow();
    }
}

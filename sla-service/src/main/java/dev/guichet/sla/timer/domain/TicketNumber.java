package dev.guichet.sla.timer.domain;

/// The number of a ticket, unique in the installation.
public record TicketNumber(long value) {
    /// For path parameters.
    ///
    /// @throws NumberFormatException when the text is no number, which is no ticket's number either
    public static TicketNumber valueOf(String text) {
        return new TicketNumber(Long.parseLong(text));
    }
}

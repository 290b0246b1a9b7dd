package dev.guichet.ticket.ticket.domain;

/// The number of a ticket: its id, short and human. It never authorises anything.
public record TicketNumber(long value) {
    /// Reads a path parameter.
    ///
    /// @throws IllegalArgumentException when it is not a positive number
    public static TicketNumber valueOf(String text) {
        long value = Long.parseLong(text);
        if (value < 1) {
            throw new IllegalArgumentException("A ticket number is positive");
        }
        return new TicketNumber(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

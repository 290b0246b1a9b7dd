package dev.guichet.ticket.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the columns of a row from left to right, in the order its statement selects them.
public final class Rows {
    private final @Nullable Object[] row;
    private int next;

    public Rows(@Nullable Object[] row) {
        this.row = row;
    }

    public long number() {
        return (Long) required();
    }

    public @Nullable Long optionalNumber() {
        return (Long) row[next++];
    }

    public String text() {
        return (String) required();
    }

    public @Nullable String optionalText() {
        return (String) row[next++];
    }

    public boolean flag() {
        return (Boolean) required();
    }

    public Instant instant() {
        return ((OffsetDateTime) required()).toInstant();
    }

    public @Nullable Instant optionalInstant() {
        OffsetDateTime at = (OffsetDateTime) row[next++];
        return at == null ? null : at.toInstant();
    }

    public List<Long> numbers() {
        return Arrays.asList((Long[]) required());
    }

    public List<String> texts() {
        return Arrays.asList((String[]) required());
    }

    public <E extends Enum<E>> E one(Class<E> of) {
        return read(of, text());
    }

    public <E extends Enum<E>> @Nullable E optionalOne(Class<E> of) {
        String name = optionalText();
        return name == null ? null : read(of, name);
    }

    /// Whether the next column has no value; it stays the next.
    public boolean isNull() {
        return row[next] == null;
    }

    public void skip(int columns) {
        next += columns;
    }

    private Object required() {
        return Objects.requireNonNull(row[next++]);
    }

    private static <E extends Enum<E>> E read(Class<E> of, String name) {
        return Enum.valueOf(of, name.toUpperCase(Locale.ROOT));
    }

    /// The name of one of our constants as columns and the wire have it.
    public static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable String optionalWire(@Nullable Enum<?> constant) {
        return constant == null ? null : wire(constant);
    }

    public static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime optionalTimestamp(@Nullable Instant at) {
        return at == null ? null : timestamp(at);
    }
}

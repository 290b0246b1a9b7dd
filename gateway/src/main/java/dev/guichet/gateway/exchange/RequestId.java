package dev.guichet.gateway.exchange;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id that follows a call into logs, events and problems.
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /// What may come from outside: short and without anything a log or a header could stumble over.
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private RequestId() {}

    /// The caller's own id when it is a sane one, else a new one.
    public static String of(@Nullable String fromOutside) {
        if (fromOutside != null && SANE.matcher(fromOutside).matches()) {
            return fromOutside;
        }
        return UUID.randomUUID().toString();
    }
}

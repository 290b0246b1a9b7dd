package dev.guichet.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `X-Request-Id` of a call: the caller's when it is harmless in logs and headers, else a new one. The
/// gateway and the services take it over alike, so that no call has two ids.
public final class RequestId {

    public static final String HEADER = "X-Request-Id";
    /// The key in the logs' MDC.
    public static final String MDC = "requestId";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private RequestId() {}

    public static String of(@Nullable String header) {
        return header != null && HARMLESS.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}

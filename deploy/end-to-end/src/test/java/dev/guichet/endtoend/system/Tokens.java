package dev.guichet.endtoend.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Access tokens of demo users, asked for once and again a minute before they end.
public final class Tokens {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String of(String user) {
        return KNOWN.compute(
                user,
                (name, token) -> token != null && lives(token)
                        ? token
                        : Guichet.running().token(name));
    }

    /// Fetches a new one, so that it outlives what comes: also an outage of the identity provider.
    public static String renew(String user) {
        KNOWN.remove(user);
        return of(user);
    }

    /// What a token says, whether or not it can be trusted.
    public static JsonNode claims(String token) {
        return Json.read(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    public static Instant end(String token) {
        return Instant.ofEpochSecond(claims(token).path("exp").asLong());
    }

    private static boolean lives(String token) {
        return Instant.now().plus(Duration.ofMinutes(1)).isBefore(end(token));
    }
}

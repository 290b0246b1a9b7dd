package dev.guichet.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which of our two languages a request wants: what `Accept-Language` asks for, else the language of the person who
/// calls, else French.
public final class Locales {

    private static final String KEY = "guichet.language";
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Locales() {}

    public static Locale of(RoutingContext routing) {
        return asked(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .or(() -> Optional.ofNullable(routing.get(KEY)))
                .or(() -> claimed(routing.request().getHeader(HttpHeaders.AUTHORIZATION)))
                .orElse(Locale.FRENCH);
    }

    /// From now on the request wants the language of its caller, unless it says otherwise.
    ///
    /// @param tag BCP 47; null, or none of ours, says nothing
    public static void prefer(RoutingContext routing, @Nullable String tag) {
        asked(tag).ifPresent(language -> routing.put(KEY, language));
    }

    /// French when the header is absent, unreadable or names nothing we speak.
    public static Locale of(@Nullable String acceptLanguage) {
        return asked(acceptLanguage).orElse(Locale.FRENCH);
    }

    /// Empty when the header is absent, unreadable or names nothing we speak. Some clients send `*` by themselves.
    private static Optional<Locale> asked(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The language that a token names which nobody has checked yet, or never will, since there is no such path: only
    /// the words of the answer depend on it.
    static Optional<Locale> claimed(@Nullable String authorization) {
        String[] parts = authorization == null ? new String[0] : authorization.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            return claims.getValue("locale") instanceof String tag ? asked(tag) : Optional.empty();
        } catch (IllegalArgumentException | DecodeException unreadable) {
            return Optional.empty();
        }
    }
}

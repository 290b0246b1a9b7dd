package dev.guichet.kit.caller;

import io.vertx.ext.web.RoutingContext;
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
        Locale ofCaller = routing.get(KEY);
        return asked(routing.request().getHeader("Accept-Language"))
                .orElseGet(() -> ofCaller == null ? Locale.FRENCH : ofCaller);
    }

    /// From now on the request wants the language of its caller, unless it says otherwise.
    ///
    /// @param tag BCP 47; null, or none of ours, says nothing
    static void prefer(RoutingContext routing, @Nullable String tag) {
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
}

package dev.guichet.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages the gateway speaks: what the call asks for, else that of the person who calls, else French.
public enum Language {
    FR,
    EN;

    private static final String KEY = Language.class.getName();
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    static Language of(RoutingContext call) {
        Language ofCaller = call.get(KEY);
        return wanted(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)).orElse(ofCaller == null ? FR : ofCaller);
    }

    /// From now on the call wants the language of its caller, unless it says otherwise.
    ///
    /// @param tag BCP 47; null, or none of ours, says nothing
    public static void prefer(RoutingContext call, @Nullable String tag) {
        wanted(tag).ifPresent(language -> call.put(KEY, language));
    }

    /// What an `Accept-Language` header asks for; French when there is none, or none that can be read.
    public static Language asked(@Nullable String acceptLanguage) {
        return wanted(acceptLanguage).orElse(FR);
    }

    /// Empty when there is no header, or none that can be read. Some clients send `*` by themselves.
    private static Optional<Language> wanted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN))
                    .map(found -> Locale.ENGLISH.equals(found) ? EN : FR);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}

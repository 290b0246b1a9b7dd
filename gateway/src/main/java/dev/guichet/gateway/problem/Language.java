package dev.guichet.gateway.problem;

import dev.guichet.http.Locales;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/// The languages the gateway speaks.
enum Language {
    FR,
    EN;

    /// What the call asks for, else that of the person who calls, else French.
    static Language of(RoutingContext call) {
        return Locale.ENGLISH.equals(Locales.of(call)) ? EN : FR;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}

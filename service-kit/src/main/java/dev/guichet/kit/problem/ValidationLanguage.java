package dev.guichet.kit.problem;

import dev.guichet.http.Locales;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/// What Bean Validation finds is said in the language of the problem around it. The framework asks this one where its
/// own, which knows nothing but `Accept-Language`, has no answer.
@Singleton
class ValidationLanguage implements LocaleResolver {
    private final CurrentVertxRequest current;

    ValidationLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Locale resolve(LocaleResolverContext context) {
        try {
            RoutingContext routing = current.getCurrent();
            return routing == null ? Locale.FRENCH : Locales.of(routing);
        } catch (ContextNotActiveException outsideOfARequest) {
            return Locale.FRENCH;
        }
    }
}

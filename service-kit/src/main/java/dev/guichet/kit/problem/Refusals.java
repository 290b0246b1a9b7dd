package dev.guichet.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import dev.guichet.kit.sql.Outage;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What any failure is refused with. Total: what nobody foresaw is 500 and logged, and says nothing of itself to the
/// caller.
public final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String INVALID_CHARACTER = "22021";

    private Refusals() {}

    public static Refused of(Throwable failure) {
        return switch (failure) {
            case Refused e -> e;
            case JacksonException e -> JsonRefusals.of(e);
            case ConstraintViolationException e -> ConstraintRefusals.of(e);
            case AuthenticationFailedException e -> unauthenticated(e);
            case UnauthorizedException e -> Refused.because(KitRefusal.UNAUTHENTICATED);
            case ForbiddenException e -> Refused.because(KitRefusal.FORBIDDEN);
            case WebApplicationException e -> ofFramework(e);
            default -> unforeseen(failure);
        };
    }

    /// A token that cannot be checked since the identity provider is down is not a wrong token.
    private static Refused unauthenticated(AuthenticationFailedException failure) {
        return findCause(failure, OIDCException.class) != null || Outage.is(failure)
                ? Refused.because(KitRefusal.UNAVAILABLE)
                : Refused.because(KitRefusal.UNAUTHENTICATED);
    }

    private static Refused ofFramework(WebApplicationException failure) {
        var json = findCause(failure, JacksonException.class);
        if (json != null) {
            return JsonRefusals.of(json);
        }
        var status = failure.getResponse().getStatus();
        return status >= 500 ? unforeseen(failure) : Refused.because(FrameworkStatus.refusal(status));
    }

    private static Refused unforeseen(Throwable failure) {
        if (failure instanceof OIDCException) {
            return Refused.because(KitRefusal.UNAVAILABLE);
        }
        if (failure instanceof IOException && "Request too large".equals(failure.getMessage())) {
            return Refused.because(KitRefusal.BODY_TOO_LARGE);
        }
        if (Outage.isCollision(failure)) {
            LOG.warnf("two changes were in each other's way, and this one was undone: %s", failure.toString());
            return Refused.because(KitRefusal.CONCURRENT_CHANGE);
        }
        if (Outage.is(failure)) {
            LOG.warnf("a part this service needs is down: %s", failure.toString());
            return Refused.because(KitRefusal.UNAVAILABLE);
        }
        var database = findCause(failure, PgException.class);
        if (database != null && INVALID_CHARACTER.equals(database.getSqlState())) {
            return Refused.invalid("", "NUL_CHARACTER");
        }
        LOG.error("a request failed", failure);
        return Refused.because(KitRefusal.INTERNAL);
    }

    private static <T extends Throwable> @Nullable T findCause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}

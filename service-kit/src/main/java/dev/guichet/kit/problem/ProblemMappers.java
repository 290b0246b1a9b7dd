package dev.guichet.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.guichet.http.Locales;
import dev.guichet.kit.caller.RequestIds;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every failure of a resource leaves as a problem. Quarkus has mappers of its own for the types named here: naming
/// them again is what takes their place.
class ProblemMappers {

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response refused(Refused failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response json(JacksonException failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response mismatch(MismatchedInputException failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response invalid(ConstraintViolationException failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response badToken(AuthenticationFailedException failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response noToken(UnauthorizedException failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response forbidden(ForbiddenException failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response framework(WebApplicationException failure, RoutingContext routing) {
        if (failure.getResponse().getStatus() < 400) {
            return failure.getResponse();
        }
        return problem(ParameterRefusals.of(failure).<Throwable>map(r -> r).orElse(failure), routing);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response unforeseen(Throwable failure, RoutingContext routing) {
        return problem(failure, routing);
    }

    private Response problem(Throwable failure, RoutingContext routing) {
        return problems.response(Refusals.of(failure), Locales.of(routing), RequestIds.of(routing));
    }
}

package dev.guichet.kit.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;

/// JAX-RS answers 404 for a parameter it cannot convert; a type of ours that refuses a text has said what is wrong.
final class ParameterRefusals {

    private ParameterRefusals() {}

    static Optional<Refused> of(WebApplicationException failure) {
        return failure instanceof NotFoundException && failure.getCause() instanceof Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }
}

package dev.guichet.identity.keycloak;

import jakarta.ws.rs.core.Response.Status;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Errors;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;

/// The form that chooses a password. One that a link opened in time is no better than the link itself: it chooses
/// none once another link did.
public final class ChosenPassword extends UpdatePassword {
    @Override
    public void processAction(RequiredActionContext context) {
        String link = context.getAuthenticationSession().getAuthNote(Constants.KEY);
        if (link != null && ReplacedLink.is(read(link), context.getUser())) {
            context.getEvent().error(Errors.EXPIRED_CODE);
            context.challenge(context.form().setError(ReplacedLink.MESSAGE).createErrorPage(Status.BAD_REQUEST));
        } else {
            super.processAction(context);
        }
    }

    /// Keycloak's own would make one of its own.
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /// Keycloak has checked it before it kept it.
    private static JsonWebToken read(String link) {
        try {
            return new JWSInput(link).readJsonContent(JsonWebToken.class);
        } catch (JWSInputException e) {
            throw new IllegalStateException("a link that is none", e);
        }
    }

    /// Higher than Keycloak's own of the same name.
    @Override
    public int order() {
        return 1;
    }
}

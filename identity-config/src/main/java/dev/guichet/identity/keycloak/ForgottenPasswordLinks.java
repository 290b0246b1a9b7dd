package dev.guichet.identity.keycloak;

import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionTokenHandler;

/// Links for who forgot a password.
public final class ForgottenPasswordLinks extends ResetCredentialsActionTokenHandler {
    @Override
    public Predicate<? super ResetCredentialsActionToken>[] getVerifiers(
            ActionTokenContext<ResetCredentialsActionToken> context) {
        return ReplacedLink.refusedToo(super.getVerifiers(context), context, link -> true);
    }

    /// Higher than Keycloak's own of the same name.
    @Override
    public int order() {
        return 1;
    }
}

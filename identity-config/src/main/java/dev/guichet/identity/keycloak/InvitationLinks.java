package dev.guichet.identity.keycloak;

import java.util.List;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;
import org.keycloak.models.UserModel.RequiredAction;

/// Links of invitations, and those that an operator mails from the admin console. One that chooses no password
/// is as good as before.
public final class InvitationLinks extends ExecuteActionsActionTokenHandler {
    @Override
    public Predicate<? super ExecuteActionsActionToken>[] getVerifiers(
            ActionTokenContext<ExecuteActionsActionToken> context) {
        Predicate<? super ExecuteActionsActionToken>[] own = super.getVerifiers(context);
        return ReplacedLink.refusedToo(own, context, link -> choosesPassword(link.getRequiredActions()));
    }

    /// Keycloak takes actions in large letters and in small ones.
    static boolean choosesPassword(List<String> actions) {
        return actions.stream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equalsIgnoreCase);
    }

    /// Higher than Keycloak's own of the same name.
    @Override
    public int order() {
        return 1;
    }
}

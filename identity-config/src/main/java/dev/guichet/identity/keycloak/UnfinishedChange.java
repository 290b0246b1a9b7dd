package dev.guichet.identity.keycloak;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/// The page that changes an address. Keycloak's own leaves whoever began it no way to sign in until it is finished,
/// and a typing error cannot be: nobody opens the link. Until the new address is proven, the one that they have is
/// theirs, and is enough.
public final class UnfinishedChange extends UpdateEmail {
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        UserModel account = context.getUser();
        if (account.getFirstAttribute(UserModel.EMAIL_PENDING) != null && account.isEmailVerified()) {
            // Also of whom Keycloak's own has asked for it before.
            account.removeRequiredAction(RequiredAction.UPDATE_EMAIL);
        } else {
            super.evaluateTriggers(context);
        }
    }

    /// Keycloak's own would make one of its own.
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /// Higher than Keycloak's own of the same name.
    @Override
    public int order() {
        return 1;
    }
}

package dev.guichet.identity.keycloak;

import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.models.KeycloakContext;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.validator.DuplicateEmailValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/// Keycloak's rule that an address is of one account, asked later where its answer would tell a stranger who
/// has one: the page that changes an address says for every address that a mail was sent, and the mail goes
/// out. Whoever follows its link has the mailbox, and is told then.
public final class TakenAddressValidator extends DuplicateEmailValidator {
    private static final String LINK = "action-token";

    @Override
    public ValidationContext validate(Object input, String field, ValidationContext context, ValidatorConfig config) {
        return isAskedByAPage(context) ? context : super.validate(input, field, context, config);
    }

    /// Only where a mail is sent first, or where the address is not to be changed at all and that is refused anyway.
    private static boolean isAskedByAPage(ValidationContext context) {
        KeycloakContext request = context.getSession().getContext();
        if (!UpdateEmail.isVerifyEmailEnabled(request.getRealm())) {
            return false;
        }
        AttributeContext attribute =
                UserProfileAttributeValidationContext.from(context).getAttributeContext();
        UserProfileContext purpose = attribute.getContext();
        if (purpose == UserProfileContext.UPDATE_EMAIL) {
            return request.getUri().getPathSegments().stream().noneMatch(segment -> LINK.equals(segment.getPath()));
        }
        // Whoever has no address may name one in their profile: there the rule holds.
        return purpose == UserProfileContext.ACCOUNT
                || purpose == UserProfileContext.UPDATE_PROFILE
                        && attribute.getUser() != null
                        && attribute.getUser().getEmail() != null;
    }

    /// Higher than Keycloak's own of the same name.
    @Override
    public int order() {
        return 1;
    }
}

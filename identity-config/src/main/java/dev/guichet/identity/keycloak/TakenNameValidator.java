package dev.guichet.identity.keycloak;

import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.validator.DuplicateUsernameValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/// Keycloak's rule that a name is of one account, which looks for addresses, too. Not asked where people may not
/// change their name anyway: the answer would tell them who else has an account.
public final class TakenNameValidator extends DuplicateUsernameValidator {
    @Override
    public ValidationContext validate(Object input, String field, ValidationContext context, ValidatorConfig config) {
        return isNotTheirsToChange(context) ? context : super.validate(input, field, context, config);
    }

    private static boolean isNotTheirsToChange(ValidationContext context) {
        AttributeContext attribute =
                UserProfileAttributeValidationContext.from(context).getAttributeContext();
        UserProfileContext purpose = attribute.getContext();
        return (purpose == UserProfileContext.ACCOUNT || purpose == UserProfileContext.UPDATE_PROFILE)
                && attribute.getMetadata().isReadOnly(attribute);
    }

    /// Higher than Keycloak's own of the same name.
    @Override
    public int order() {
        return 1;
    }
}

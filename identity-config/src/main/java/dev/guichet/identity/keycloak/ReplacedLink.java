package dev.guichet.identity.keycloak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.JsonWebToken;

/// A mailed link to choose a password chooses none once its account has got one since: Keycloak ends the link
/// that was followed, and leaves those that were mailed beside it as good as new (D28).
final class ReplacedLink {
    /// What the page says; a text of the realm.
    static final String MESSAGE = "guichetLinkReplaced";

    private ReplacedLink() {}

    /// Keycloak's own checks of a link, and after them this one.
    ///
    /// @param choosesPassword whether a link of this kind does
    static <T extends DefaultActionToken> Predicate<? super T>[] refusedToo(
            Predicate<? super T>[] own,
            ActionTokenContext<T> context,
            java.util.function.Predicate<T> choosesPassword) {
        Predicate<? super T>[] all = Arrays.copyOf(own, own.length + 1);
        all[own.length] = TokenUtils.<T>checkThat(
                link -> !choosesPassword.test(link) || !is(link, account(link, context)), Errors.EXPIRED_CODE, MESSAGE);
        return all;
    }

    private static @Nullable UserModel account(DefaultActionToken link, ActionTokenContext<?> context) {
        return context.getSession().users().getUserById(context.getRealm(), link.getUserId());
    }

    static boolean is(JsonWebToken link, @Nullable UserModel account) {
        return account != null
                && isOlderThanAny(
                        link.getIat(),
                        account.credentialManager()
                                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                                .map(CredentialModel::getCreatedDate));
    }

    /// @param mailed in seconds, rounded down: within the same one, the password counts as the later. A page
    ///     that a link opened has a link of its own, of the second in which it was opened
    /// @param chosen in milliseconds
    static boolean isOlderThanAny(@Nullable Long mailed, Stream<@Nullable Long> chosen) {
        List<@Nullable Long> passwords = chosen.toList();
        return mailed == null
                ? !passwords.isEmpty()
                : passwords.stream().anyMatch(created -> created != null && created >= mailed * 1_000);
    }
}

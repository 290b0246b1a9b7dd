package dev.guichet.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.identity.RealmFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Keycloak makes of it, `EarlierLinkIT` of the end-to-end tests tells (D28).
class ReplacedLinkTest {
    @ParameterizedTest(name = "mailed at {0} s, chosen at {1} ms")
    @CsvSource({"100, 99999, false", "100, 100000, true", "100, 100999, true", "100, 101000, true"})
    void aLinkEndsWithThePasswordThatIsChosenAfterwards(long mailed, long chosen, boolean ended) {
        assertThat(ReplacedLink.isOlderThanAny(mailed, Stream.of(chosen))).isEqualTo(ended);
    }

    @Test
    void anAccountWithoutAPasswordGetsOne() {
        assertThat(ReplacedLink.isOlderThanAny(100L, Stream.of())).isFalse();
        assertThat(ReplacedLink.isOlderThanAny(null, Stream.of())).isFalse();
    }

    @Test
    void theNewestPasswordCounts() {
        assertThat(ReplacedLink.isOlderThanAny(100L, Stream.of(1L, 200_000L))).isTrue();
    }

    /// No link of Keycloak's is like that.
    @Test
    void aLinkOfNoTimeReplacesNoPassword() {
        assertThat(ReplacedLink.isOlderThanAny(null, Stream.of(1L))).isTrue();
    }

    @Test
    void onlyLinksThatChooseAPasswordEnd() {
        assertThat(InvitationLinks.choosesPassword(List.of("VERIFY_EMAIL", "UPDATE_PASSWORD")))
                .isTrue();
        assertThat(InvitationLinks.choosesPassword(List.of("update_password"))).isTrue();
        assertThat(InvitationLinks.choosesPassword(List.of("VERIFY_EMAIL"))).isFalse();
        assertThat(InvitationLinks.choosesPassword(List.of())).isFalse();
    }

    @Test
    void whoFollowsOneIsToldSo() {
        var texts = new RealmFiles(Map.of()).texts();

        assertThat(texts.path("fr").path(ReplacedLink.MESSAGE).asText()).contains("Mot de passe oublié ?");
        assertThat(texts.path("en").path(ReplacedLink.MESSAGE).asText()).contains("Forgot Password?");
    }
}

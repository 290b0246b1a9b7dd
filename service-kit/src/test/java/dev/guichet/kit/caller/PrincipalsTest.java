package dev.guichet.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"rita@bücher.example", "Rita@BÜCHER.example", "rita@xn--bcher-kva.example"})
    void aCallersAddressIsCanonical(String claimed) {
        assertThat(of(claimed).email()).isEqualTo("rita@xn--bcher-kva.example");
    }

    @Test
    void anAddressThatNoMailReachesIdentifiesNobody() {
        assertThat(of("rita@localhost").email()).isNull();
    }

    /// Keycloak's mail to `emp@straße.example` goes to `emp@strasse.example`.
    @Test
    void whatWasMailedToAnotherDomainProvesNothing() {
        assertThat(of("emp@straße.example").emailVerified()).isFalse();
        assertThat(of("emp@xn--strae-oqa.example").emailVerified()).isTrue();
        assertThat(of("Emp@strasse.example").emailVerified()).isTrue();
    }

    private static Principal of(String email) {
        return Principals.of(new Token(Map.of("sub", "1", "email", email, "email_verified", true)), Set.of());
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public @Nullable String getName() {
            return null;
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}

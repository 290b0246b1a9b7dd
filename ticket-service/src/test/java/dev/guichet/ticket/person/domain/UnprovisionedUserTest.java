package dev.guichet.ticket.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.caller.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnprovisionedUserTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");

    @Test
    void anAddressThatNobodyVouchesForIdentifiesNobody() {
        assertThat(UnprovisionedUser.of(principal("a@b.example", false, "A", "fr")))
                .isEmpty();
        assertThat(UnprovisionedUser.of(principal(null, true, "A", "fr"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"fr,fr", "en,en", "en-GB,en", "fr-CA,fr", "de,null", "null,null", "not a tag,null"},
            nullValues = "null")
    void aUserSpeaksALanguageOfOursOrThatOfTheirDesk(@Nullable String asked, @Nullable String spoken) {
        assertThat(UnprovisionedUser.of(principal("a@b.example", true, "A", asked))
                        .orElseThrow()
                        .locale())
                .isEqualTo(spoken);
    }

    @Test
    void aUserWithoutANameIsCalledByTheirAddress() {
        assertThat(UnprovisionedUser.of(principal("a.b@c.example", true, " ", null))
                        .orElseThrow()
                        .name())
                .isEqualTo("a.b");
    }

    @Test
    void whoClaimsAPersonNamedAfterTheAddressGivesThemTheirName() {
        UnprovisionedUser user = UnprovisionedUser.of(principal("a@b.example", true, "Alix", "en"))
                .orElseThrow();

        Person claimed = user.claim(person("a"), NOW);

        assertThat(claimed.name()).isEqualTo("Alix");
        assertThat(claimed.subject()).isEqualTo("subject");
        assertThat(claimed.version()).isEqualTo(2);
    }

    @Test
    void whoClaimsAPersonThatSomebodyNamedKeepsThatName() {
        UnprovisionedUser user = UnprovisionedUser.of(principal("a@b.example", true, "Alix", "en"))
                .orElseThrow();

        assertThat(user.claim(person("Madame A"), NOW).name()).isEqualTo("Madame A");
    }

    private static Person person(String name) {
        return new Person(1, 1, 1L, null, "a@b.example", name, "fr", "Europe/Paris", false, null, NOW, NOW, 1);
    }

    private static Principal principal(
            @Nullable String email, boolean verified, @Nullable String name, @Nullable String locale) {
        return new Principal("subject", null, email, verified, name, locale, Set.of(), false, Instant.EPOCH);
    }
}

package dev.guichet.ticket.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicMailDomainsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "orange.fr",
                "bbox.fr",
                "riseup.net",
                "mailinator.com",
                "sympatico.ca",
                "privaterelay.appleid.com",
                "mozmail.com",
                "numericable.com",
                "cegetel.net",
                "lilo.org",
                "murena.io",
                "anonaddy.com",
                "passmail.net",
                "vivaldi.net",
                "co.uk",
                "com.br",
                "asso.fr",
                "gouv.fr",
                "github.io",
                "blogspot.com"
            })
    void whereEverybodyMayHaveAnAddressNobodyHasTheDomain(String domain) {
        assertThat(PublicMailDomains.contain(domain)).isTrue();
    }

    /// Once the other list has one of ours, it needs no line here.
    @Test
    void oursIsWhatTheOtherListLacks() throws IOException {
        assertThat(domains("public-mail-domains-ours.txt"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(domains("public-mail-domains.txt"))
                .allMatch(domain -> domain.equals(domain.strip().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    private static List<String> domains(String file) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources", file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client.example",
                "guichet.test",
                "bbc.co.uk",
                "april.org",
                "mail.client.example",
                "xn--bcher-kva.example"
            })
    void whatSomebodyHasIsNotEverybodys(String domain) {
        assertThat(PublicMailDomains.contain(domain)).isFalse();
    }
}

package dev.guichet.ticket.input;

import static org.assertj.core.api.Assertions.assertThat;

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

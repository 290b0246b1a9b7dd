package dev.guichet.kit.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rita@Client.Example           | rita@client.example",
                "' rita@client.example '       | rita@client.example",
                "o'neil+desk=1@client.example  | o'neil+desk=1@client.example",
                "rita@bücher.example           | rita@xn--bcher-kva.example",
                "rita@BÜCHER.example           | rita@xn--bcher-kva.example",
                "rita@bu\u0308cher.example     | rita@xn--bcher-kva.example",
                "rita@xn--bcher-kva.example    | rita@xn--bcher-kva.example",
                "rita@XN--BCHER-KVA.example    | rita@xn--bcher-kva.example",
                "rita@client。example           | rita@client.example",
                "rita@straße.example           | rita@xn--strae-oqa.example",
                "rita@例え.テスト               | rita@xn--r8jz45g.xn--zckzah",
                "rita@a--b.example             | rita@a--b.example",
                "rita@2.client.example         | rita@2.client.example",
            })
    void aMailboxIsWrittenInOneWay(String text, String canonical) {
        assertThat(Mailbox.find(text).map(Mailbox::address)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                            | NO_AT_SIGN",
                "rita                          | NO_AT_SIGN",
                "@client.example               | LOCAL_PART_MISSING",
                "zoé@client.example            | LOCAL_PART_INVALID",
                "a b@client.example            | LOCAL_PART_INVALID",
                "\"a\"@client.example          | LOCAL_PART_INVALID",
                "a@b@client.example            | LOCAL_PART_INVALID",
                "<a@client.example             | LOCAL_PART_INVALID",
                ".a@client.example             | LOCAL_PART_DOTS",
                "a.@client.example             | LOCAL_PART_DOTS",
                "a..b@client.example           | LOCAL_PART_DOTS",
                "rita@                         | DOMAIN_MISSING",
                "rita@localhost                | DOMAIN_OF_ONE_LABEL",
                "rita@.example                 | DOMAIN_LABEL_EMPTY",
                "rita@client..example          | DOMAIN_LABEL_EMPTY",
                "rita@client.example.          | DOMAIN_LABEL_EMPTY",
                "rita@-client.example          | DOMAIN_LABEL_INVALID",
                "rita@client-.example          | DOMAIN_LABEL_INVALID",
                "rita@cli_ent.example          | DOMAIN_LABEL_INVALID",
                "rita@cli ent.example          | DOMAIN_LABEL_INVALID",
                "rita@client.example>          | DOMAIN_LABEL_INVALID",
                "rita@xn--zzzzzzzz.example     | DOMAIN_LABEL_INVALID",
                "rita@192.0.2.1                | DOMAIN_NUMERIC",
                "rita@[192.0.2.1]              | DOMAIN_LABEL_INVALID",
            })
    void whatNoRelayDeliversToSaysWhy(String text, AddressFlaw flaw) {
        assertThat(AddressReading.of(text)).isEqualTo(flaw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.example\r\nBcc: x@y.example", "a\u0000@b.example", "a@b\u0000.example", "a@b.exa\nmple"})
    void nothingOfAHeaderIsInAnAddress(String text) {
        assertThat(Mailbox.find(text)).isEmpty();
    }

    @Test
    void lengthsAreThoseOfSmtp() {
        String local = "a".repeat(64);
        String longest = ("d".repeat(61) + ".").repeat(3) + "example";
        assertThat(AddressReading.of(local + "@client.example")).isInstanceOf(Mailbox.class);
        assertThat(AddressReading.of(local + "a@client.example")).isEqualTo(AddressFlaw.LOCAL_PART_TOO_LONG);
        assertThat(AddressReading.of("a@" + "d".repeat(64) + ".example")).isEqualTo(AddressFlaw.DOMAIN_LABEL_TOO_LONG);
        assertThat(AddressReading.of("a".repeat(60) + "@" + longest)).isInstanceOf(Mailbox.class);
        assertThat(AddressReading.of(local + "@" + longest)).isEqualTo(AddressFlaw.TOO_LONG);
        assertThat(DomainReading.of(("d".repeat(60) + ".").repeat(5) + "example"))
                .isEqualTo(AddressFlaw.TOO_LONG);
        assertThat(DomainReading.of("d.".repeat(50_000))).isEqualTo(AddressFlaw.TOO_LONG);
    }

    @Test
    void aCanonicalFormIsItsOwn() {
        Mailbox once = Mailbox.of("Rita@Bücher.example");
        assertThat(Mailbox.of(once.address())).isEqualTo(once);
        assertThat(MailDomain.of("BÜCHER.example")).isEqualTo(once.domain());
    }

    @Test
    void aDomainIsAlsoWrittenWithTheLettersItStandsFor() {
        assertThat(Mailbox.of("rita@xn--strae-oqa.example").beyondAscii()).contains("rita@straße.example");
        assertThat(Mailbox.of("Rita@BÜCHER.example").beyondAscii()).contains("rita@bücher.example");
        assertThat(Mailbox.of("rita@client.example").beyondAscii()).isEmpty();
        assertThat(Mailbox.of("rita@a--b.example").beyondAscii()).isEmpty();
    }
}

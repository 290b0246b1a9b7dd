package dev.guichet.notification.mail;

import static dev.guichet.notification.mail.SampleMails.about;
import static dev.guichet.notification.mail.SampleMails.made;
import static dev.guichet.notification.mail.SampleMails.named;
import static dev.guichet.notification.mail.SampleMails.ordinary;
import static dev.guichet.notification.mail.SampleMails.received;
import static dev.guichet.notification.mail.SampleMails.written;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMailTest {
    /// RFC 5322, 2.1.1
    private static final int LONGEST_LINE = 998;

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^? ]+\\?[^? ]\\?[^? ]*\\?=");
    private static final String[] ITS_HEADERS = {
        "Date", "From", "Reply-To", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Precedence"
    };

    @Test
    void aMailCarriesWhatItWasGiven() throws MessagingException {
        MimeMessage mail = received(ordinary());
        assertThat(headerNames(mail)).containsExactlyInAnyOrder(ITS_HEADERS);
        assertThat(mail.getFrom()).extracting(Address::toString).containsExactly("Ops <guichet@guichet.test>");
        assertThat(mail.getRecipients(RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("Ops <rita@client.example>");
        assertThat(mail.getReplyTo()).extracting(Address::toString).containsExactly("Ops <reply+1@reply.guichet.test>");
        assertThat(mail.getSubject()).isEqualTo("hello");
        assertThat(mail.getMessageID()).isEqualTo("<1@x>");
        assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-11-20T10:15:30Z"));
    }

    @Test
    void theEnvelopeHasAddressesOnly() {
        MimeMail mail = made(named("Zoé, \"d'Arc\""));
        assertThat(mail.getEnvelopeFrom()).isEqualTo("guichet@guichet.test");
        assertThat(mail.envelopeRecipients()).extracting(Address::toString).containsExactly("rita@client.example");
    }

    @Test
    void aMailIsTheSameEachTimeItIsWritten() {
        MimeMail mail = made(ordinary());
        assertThat(written(mail)).isEqualTo(written(mail));
    }

    static List<String> names() {
        return List.of(
                "Support « Ops »",
                "窓口サポート",
                "O'Neil, Rita (desk)",
                "Desk\" <evil@example.org>, \"x",
                "back\\slash\\",
                "😀 " + "👩‍🚒🔥".repeat(30),
                "a name of many words ".repeat(9).strip());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsReadAsItWasWrittenAndStaysBesideItsAddress(String name) throws MessagingException {
        MimeMessage mail = received(named(name));
        assertThat(mailbox(mail, "From")).isEqualTo(new NamedAddress(name, "guichet@guichet.test"));
        assertThat(mailbox(mail, "To")).isEqualTo(new NamedAddress(name, "rita@client.example"));
        assertThat(mailbox(mail, "Reply-To")).isEqualTo(new NamedAddress(name, "reply+1@reply.guichet.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\u202E"})
    void whereThereIsNoNameTheAddressStandsAlone(String name) throws MessagingException {
        assertThat(received(named(name)).getHeader("To")).containsExactly("rita@client.example");
    }

    static List<String> subjects() {
        return List.of(
                "[Ops #1] Printer on fire",
                "\"quotes\" and <brackets>, (comments); back\\slashes:",
                "[Ops #1] Échec à répétition",
                "[Ops #1] " + "an ordinary long subject ".repeat(40).strip(),
                "[Ops #1] " + "x".repeat(255),
                "[Ops #1] " + "😀👩‍🚒🔥".repeat(60),
                "障害".repeat(120));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aSubjectIsReadAsItWasWritten(String subject) throws MessagingException {
        assertThat(received(about(subject)).getSubject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @MethodSource({"subjects", "names"})
    void everyEncodedWordIsWholeByItself(String text) throws UnsupportedEncodingException, MessagingException {
        for (String written : List.of(written(made(about(text))), written(made(named(text))))) {
            for (String word :
                    ENCODED_WORD.matcher(written).results().map(m -> m.group()).toList()) {
                assertThat(word).hasSizeLessThanOrEqualTo(75);
                assertThat(MimeUtility.decodeWord(word)).doesNotContain("\uFFFD");
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"subjects", "names"})
    void noHeaderIsTooLongForARelay(String text) {
        assertThat(written(made(about(text))).lines()).allMatch(line -> line.length() <= LONGEST_LINE);
        assertThat(written(made(named(text))).lines()).allMatch(line -> line.length() <= LONGEST_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\r\nBcc: victim@example.org", "x\n\n<p>body</p>", "x\rBcc: v@x", "x\u2028Bcc: v@x\u0085y"})
    void aLineBreakNeverStartsAHeader(String text) throws MessagingException {
        assertThat(headerNames(received(about(text)))).containsExactlyInAnyOrder(ITS_HEADERS);
        assertThat(headerNames(received(named(text)))).containsExactlyInAnyOrder(ITS_HEADERS);
        assertThat(received(about(text)).getSubject()).isEqualTo(HeaderText.of(text));
    }

    @Test
    void whateverIsWrittenTheHeadersAreOursAndTheTextIsReadBack()
            throws MessagingException, UnsupportedEncodingException {
        for (String text : SampleMails.anything(3_000).toList()) {
            MimeMessage mail = received(about(text));
            assertThat(headerNames(mail)).containsExactlyInAnyOrder(ITS_HEADERS);
            assertThat(subject(mail)).isEqualTo(HeaderText.of(text));
            assertThat(mailbox(received(named(text)), "From"))
                    .isEqualTo(new NamedAddress(HeaderText.of(text), "guichet@guichet.test"));
            assertThat(written(made(about(text)))).matches("[ -~\t\r\n]*");
            assertThat(written(made(named(text)))).matches("[ -~\t\r\n]*");
        }
    }

    private static String subject(MimeMessage mail) throws MessagingException, UnsupportedEncodingException {
        return MimeUtility.decodeText(unfolded(mail.getHeader("Subject", null)));
    }

    private static NamedAddress mailbox(MimeMessage mail, String header) throws MessagingException {
        InternetAddress[] addresses = InternetAddress.parseHeader(unfolded(mail.getHeader(header, null)), true);
        assertThat(addresses).hasSize(1);
        String name = addresses[0].getPersonal();
        return new NamedAddress(name == null ? "" : name, addresses[0].getAddress());
    }

    /// As RFC 5322 (2.2.3) has it: the library, when it reads, takes a backslash before a fold for an escape.
    private static String unfolded(String value) {
        return value.replaceAll("\r\n(?=[ \t])", "");
    }

    private static List<String> headerNames(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }
}

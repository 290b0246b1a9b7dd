package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRelayTest {
    private static final String MARKER = "marker-secret-4711";

    private final ScriptedRelay server = new ScriptedRelay();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsAnsweredWith250IsAccepted() {
        assertThat(send()).isEqualTo(new Verdict.Accepted());
        assertThat(server.received())
                .contains("MAIL FROM:<guichet@guichet.test>", "RCPT TO:<rita@client.example>", "Message-ID: <1@x>")
                .anyMatch(line -> line.startsWith("Content-Type: multipart/alternative"));
    }

    @Test
    void aConnectionIsUsedAgainUntilTheRelayClosesIt() throws IOException {
        var relay = new SmtpRelay(config(Map.of()));
        assertThat(relay.send(SampleMails.ordinary())).isEqualTo(new Verdict.Accepted());
        assertThat(relay.send(SampleMails.ordinary())).isEqualTo(new Verdict.Accepted());
        assertThat(server.received())
                .filteredOn(line -> line.startsWith("EHLO"))
                .hasSize(1);

        server.hangUp();
        assertThat(relay.send(SampleMails.ordinary())).isEqualTo(new Verdict.Accepted());
        assertThat(server.received())
                .filteredOn(line -> line.startsWith("EHLO"))
                .hasSize(2);
    }

    @Test
    void aLineThatStartsWithADotArrivesWhole() {
        new SmtpRelay(config(Map.of())).send(SampleMails.saying(".text\nétoile"));
        assertThat(server.received()).contains("..text", "=C3=A9toile");
    }

    @Test
    void anUnknownMailboxIsARefusalOfThisMail() {
        server.answers("RCPT", "550 5.1.1 no such user");
        assertThat(send()).isEqualTo(new Verdict.WrongAddress(550, "550 5.1.1 no such user"));
    }

    @Test
    void aContentThatIsNotWantedIsARefusalOfThisMail() {
        server.answers(".", "554 5.6.0 malformed");
        assertThat(send()).isEqualTo(new Verdict.Refused(554, "554 5.6.0 malformed"));
    }

    @Test
    void aRelayThatDoesNotRelayForUsSaysNothingAboutTheMail() {
        server.answers("RCPT", "554 5.7.1 <rita@client.example>: Relay access denied");
        assertThat(send()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void aMailThatIsTakenWithoutAnAnswerIsNotSentAgainOverAnotherConnection() {
        var relay = new SmtpRelay(config(Map.of()));
        assertThat(relay.send(SampleMails.ordinary())).isEqualTo(new Verdict.Accepted());

        server.answers(".", "SILENCE");
        assertThat(relay.send(SampleMails.ordinary())).isInstanceOf(Verdict.Unanswered.class);
        assertThat(server.times("DATA")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANGUP", "421 4.3.2 shutting down"})
    void aRelayThatGoesAwayOverTheContentSaysNothingOfWhatItHas(String answer) {
        server.answers(".", answer);
        assertThat(send()).isInstanceOf(Verdict.Unanswered.class);
        assertThat(server.times("DATA")).isEqualTo(1);
    }

    @Test
    void aRelayMayTakeItsTimeOverTheContentButNotBefore() throws InterruptedException {
        var patient = Map.of("timeout", "PT0.5S", "accept-timeout", "PT10M");
        server.answers("RCPT", "SILENCE");
        assertThat(onVirtualThread(() -> send(patient))).isEqualTo(new Verdict.Unreachable("the relay took too long"));
        assertThat(server.times("DATA")).isZero();
    }

    @Test
    void aRelayThatStopsReadingDoesNotHoldTheSenderForGood() throws InterruptedException {
        server.stopsReading();
        assertThat(onVirtualThread(() -> new SmtpRelay(config(Map.of("write-timeout", "PT0.5S")))
                        .send(SampleMails.saying("x".repeat(30_000_000)))))
                .isEqualTo(new Verdict.Unanswered("the relay took too long"));
    }

    @Test
    void aPasswordIsNotSentInTheClearWhereNoTlsIsOffered() {
        server.offers("250-relay.example\r\n250 AUTH PLAIN LOGIN");
        assertThat(send(Map.of("user", "guichet", "password", MARKER))).isInstanceOf(Verdict.Unreachable.class);
        assertThat(server.received()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aPasswordIsSentInTheClearWhereSomebodySaidSo() {
        server.offers("250-relay.example\r\n250 AUTH PLAIN LOGIN");
        assertThat(send(Map.of("user", "guichet", "password", MARKER, "tls", "disabled")))
                .isEqualTo(new Verdict.Accepted());
    }

    @Test
    void greylistingPutsThisMailOff() {
        server.answers("RCPT", "451 4.7.1 come back later");
        assertThat(send()).isEqualTo(new Verdict.Deferred(451, "451 4.7.1 come back later"));
    }

    @Test
    void aRelayThatClosesSaysNothingAboutTheMail() {
        server.answers("RCPT", "421 4.3.2 shutting down");
        assertThat(send()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void aRelayThatDoesNotLetUsInSaysNothingAboutTheMail() {
        server.answers("GREETING", "554 no service for you");
        assertThat(send()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void aRefusedSenderIsOurConfigurationNotTheMail() {
        server.answers("MAIL", "550 sender not allowed");
        assertThat(send()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void nobodyAtTheAddressIsUnreachable() throws IOException {
        server.close();
        assertThat(send()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void aRelayThatFallsSilentIsUnreachableAfterTheTimeout() {
        server.answers("RCPT", "SILENCE");
        assertThat(send()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void nothingIsSentInTheClearWhereTlsIsRequired() {
        assertThat(send(Map.of("tls", "required"))).isInstanceOf(Verdict.Unreachable.class);
        assertThat(server.received()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void d22AWrongPasswordIsInNoReasonAndNoLog() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler ear = listening(logged);
        server.offers("250-relay.example\r\n250 AUTH PLAIN LOGIN");
        server.answers("AUTH", "535 5.7.8 wrong password");

        Verdict verdict = send(Map.of("user", "guichet", "password", MARKER, "tls", "disabled"));

        Logger.getLogger("").removeHandler(ear);
        Logger.getLogger("org.eclipse.angus").setLevel(Level.INFO);
        Logger.getLogger("jakarta.mail").setLevel(Level.INFO);
        assertThat(verdict).isInstanceOf(Verdict.Unreachable.class);
        assertThat(verdict.toString()).doesNotContain(MARKER);
        assertThat(server.received()).anyMatch(line -> line.startsWith("AUTH"));
        String base64 = Base64.getEncoder().encodeToString(("\0guichet\0" + MARKER).getBytes(StandardCharsets.UTF_8));
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(MARKER) || line.contains(base64));
    }

    /// As the worker calls it: only there can a deadline end what a socket waits for.
    private static Verdict onVirtualThread(Supplier<Verdict> sending) throws InterruptedException {
        var verdict = new AtomicReference<Verdict>();
        Thread.ofVirtual().start(() -> verdict.set(sending.get())).join();
        return verdict.get();
    }

    private Verdict send() {
        return send(Map.of());
    }

    private Verdict send(Map<String, String> settings) {
        return new SmtpRelay(config(settings)).send(SampleMails.ordinary());
    }

    private SmtpConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("address", server.address());
        return SmtpSettings.of(all);
    }

    private static Handler listening(List<String> logged) {
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLoggerName() + " " + entry.getMessage() + " " + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        Logger.getLogger("org.eclipse.angus").setLevel(Level.ALL);
        Logger.getLogger("jakarta.mail").setLevel(Level.ALL);
        return ear;
    }
}

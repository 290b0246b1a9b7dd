package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real mail server that speaks TLS and wants a sign-in.
class SmtpTlsTest {
    private static final String PASSWORD = "changeit";

    /// One pair of keys for all tests: the JDK makes server sockets of the first it is given.
    @TempDir
    static Path folder;

    private GreenMail server = new GreenMail();

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "relay",
                "-keyalg",
                "EC",
                "-dname",
                "CN=relay",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "relay",
                "-file",
                certificate(),
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.setUser("guichet@guichet.test", "guichet", "relay-password");
        server.getManagers().getUserManager().setAuthRequired(true);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @AfterAll
    static void forgetKeys() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @Test
    void aTrustedRelayGetsTheMailAfterTheSignIn() {
        assertThat(send(Map.of("trusted-certificates", certificate(), "password", "relay-password")))
                .isEqualTo(new Verdict.Accepted());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWrongPasswordSendsNothing() {
        assertThat(send(Map.of("trusted-certificates", certificate(), "password", "wrong")))
                .isInstanceOf(Verdict.Unreachable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aRelayThatNobodyVouchesForGetsNothing() {
        assertThat(send(Map.of("password", "relay-password"))).isInstanceOf(Verdict.Unreachable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void thePasswordFollowsStartTls() throws IOException, GeneralSecurityException {
        try (var relay = new ScriptedRelay()
                .offers("250-relay.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN")
                .upgrades(serverSide())) {
            var sender = new SmtpRelay(SmtpSettings.of(Map.of(
                    "address",
                    relay.address(),
                    "trusted-certificates",
                    certificate(),
                    "user",
                    "guichet",
                    "password",
                    "relay-password")));

            assertThat(sender.send(SampleMails.ordinary())).isEqualTo(new Verdict.Accepted());
            sender.close();
            assertThat(relay.received())
                    .map(line -> line.split("[ :]", 2)[0])
                    .containsSubsequence("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", ".");
        }
    }

    private static SSLSocketFactory serverSide() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private Verdict send(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("address", "127.0.0.1:" + server.getSmtps().getPort());
        all.put("implicit-tls", "true");
        all.put("user", "guichet");
        var relay = new SmtpRelay(SmtpSettings.of(all));
        Verdict verdict = relay.send(SampleMails.ordinary());
        // A server that is stopped while we keep a TLS connection to it may wait half a minute for its next line.
        relay.close();
        return verdict;
    }

    private static String certificate() {
        return folder.resolve("relay.pem").toString();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

package dev.guichet.local.part;

import dev.guichet.local.Installation;
import dev.guichet.local.mail.MailServer;
import dev.guichet.local.process.Launch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// GreenMail: a real SMTP and IMAP server that keeps its mails in memory.
public final class Mail implements Part {
    public static final String NAME = "mail";

    private final Installation installation;

    public Mail(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                installation.ports().smtp(),
                installation.ports().imap(),
                installation.ports().mailListing());
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() {}

    @Override
    public Launch launch() {
        return HelperJvm.launch(
                installation,
                List.of(
                        "-Xms160m",
                        "-Xmn96m",
                        "-Xmx768m",
                        // Unless told, the library searches all jars for it, for every part of every mail.
                        "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                MailServer.class.getName(),
                ports().stream().map(String::valueOf).toList());
    }

    @Override
    public void probe() throws IOException, InterruptedException {
        Probes.greeting(installation.ports().smtp(), "220");
        Probes.greeting(installation.ports().imap(), "* OK");
        Probes.http("http://localhost:" + installation.ports().mailListing() + "/health");
    }

    @Override
    public void equip() {}

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(5);
    }
}

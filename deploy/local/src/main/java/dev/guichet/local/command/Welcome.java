package dev.guichet.local.command;

import dev.guichet.identity.Demo;
import dev.guichet.local.Installation;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/// What one needs to know once everything runs.
///
/// @param replicas of each service; 0 when only the engines run
record Welcome(Console console, Installation installation, int replicas, boolean demo) {

    void print() {
        if (replicas > 0) {
            row("API", installation.url() + "/api/v1");
            row("API document", installation.url() + "/docs");
        }
        row("Sign-in (OIDC)", installation.issuer());
        row("SMTP, IMAP", installation.smtp() + ", " + installation.imap());
        row("PostgreSQL", installation.postgres());
        row("Kafka", installation.kafka());
        if (demo) {
            Demo demo = Demo.read();
            console.result("");
            console.result("Demo sign-ins, password " + demo.password() + ":");
            demo.users().stream()
                    .map(Demo.User::username)
                    .collect(Collectors.groupingBy(Welcome::first, LinkedHashMap::new, Collectors.joining(", ")))
                    .values()
                    .forEach(signIns -> console.result("  " + signIns));
            console.result("A token: ./guichet token ops-requester    Mails: ./guichet mails");
        }
    }

    private void row(String what, String where) {
        console.result(String.format("%-16s %s", what, where));
    }

    /// Sign-ins that belong together begin alike.
    private static String first(String signIn) {
        return signIn.replaceAll("-.*", "");
    }
}

package dev.guichet.local.command;

import dev.guichet.identity.Demo;
import dev.guichet.local.Installation;

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
            console.result("  operator, ops-administrator, ops-supervisor, ops-agent, ops-requester, ops-colleague");
            console.result("A token: ./guichet token ops-requester    Mails: ./guichet mails");
        }
    }

    private void row(String what, String where) {
        console.result(String.format("%-16s %s", what, where));
    }
}

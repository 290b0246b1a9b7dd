package dev.guichet.local.command;

import dev.guichet.local.Installation;
import dev.guichet.local.part.Part;
import dev.guichet.local.part.ServiceEnvironment;
import dev.guichet.local.process.ProcessIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "env", description = "Addresses and processes as NAME=value lines.")
final class Env implements Callable<Integer> {
    private final Run run;

    @Option(names = "--secrets", description = "Also the passwords that integration tests need.")
    private boolean secrets;

    Env(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Installation installation = run.existing();
        Map<String, String> shown = new ServiceEnvironment(installation, 0).shared();
        if (!secrets) {
            shown.keySet()
                    .removeAll(List.of(
                            "GUICHET_DB_PASSWORD",
                            "GUICHET_DB_OWNER_PASSWORD",
                            "GUICHET_SECRET",
                            "GUICHET_IDENTITY_SECRET"));
        }
        shown.put(
                "GUICHET_MAIL_LISTING",
                Installation.LOOPBACK + ":" + installation.ports().mailListing());
        shown.forEach((name, value) -> run.console().result(name + "=" + value));
        pids(run.parts(installation, false))
                .forEach((name, value) -> run.console().result(name + "=" + value));
        return 0;
    }

    private Map<String, String> pids(List<Part> parts) {
        var pids = new TreeMap<String, String>();
        for (Part part : parts) {
            Optional<ProcessIdentity> process = run.pidFile(part).alive();
            process.ifPresent(alive -> pids.put(variable(part.name()), Long.toString(alive.pid())));
        }
        return pids;
    }

    /// `ticket-2` becomes `GUICHET_PID_TICKET2`.
    static String variable(String part) {
        return "GUICHET_PID_" + part.replace("-", "").toUpperCase(Locale.ROOT);
    }
}

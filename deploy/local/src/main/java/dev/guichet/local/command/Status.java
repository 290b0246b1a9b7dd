package dev.guichet.local.command;

import dev.guichet.local.Installation;
import dev.guichet.local.part.Part;
import dev.guichet.local.process.ProcessIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;

/// 0 when all are well, 1 otherwise.
@Command(name = "status", description = "Health of every part; exit 0 when all are well.")
final class Status implements Callable<Integer> {
    private final Run run;

    Status(Run run) {
        this.run = run;
    }

    private record Health(boolean well, String what) {}

    @Override
    public Integer call() {
        Installation installation = run.existing();
        List<Part> parts = run.parts(installation, false);
        boolean allWell = true;
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            var health = new ArrayList<Future<Health>>();
            for (Part part : parts) {
                health.add(each.submit((Callable<Health>) () -> health(part)));
            }
            for (int i = 0; i < parts.size(); i++) {
                Health found = health.get(i).get();
                allWell &= found.well();
                run.console()
                        .result(String.format(
                                Locale.ROOT,
                                "%-15s %-6s ports %-14s %s",
                                parts.get(i).name(),
                                found.well() ? "well" : "DOWN",
                                String.join(
                                        " ",
                                        parts.get(i).ports().stream()
                                                .map(String::valueOf)
                                                .toList()),
                                found.what()));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
        return allWell ? 0 : 1;
    }

    private Health health(Part part) {
        Optional<ProcessIdentity> process = run.pidFile(part).alive();
        if (process.isEmpty()) {
            return new Health(false, "does not run; its log: " + run.state().log(part.name()));
        }
        String pid = "pid " + process.get().pid();
        try {
            part.probe();
            return new Health(true, pid);
        } catch (Exception e) {
            return new Health(
                    false,
                    pid + ", " + Starter.reason(e) + "; its log: " + run.state().log(part.name()));
        }
    }
}

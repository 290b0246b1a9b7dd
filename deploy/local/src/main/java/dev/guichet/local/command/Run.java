package dev.guichet.local.command;

import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
import dev.guichet.local.part.DrainTime;
import dev.guichet.local.part.Part;
import dev.guichet.local.part.Parts;
import dev.guichet.local.process.PidFile;
import dev.guichet.local.state.Ports;
import dev.guichet.local.state.StateFolder;
import dev.guichet.local.state.StateFolder.Shape;
import dev.guichet.local.unpack.Cache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where this command finds everything: the checkout, the state, and what the last `up` decided about it.
///
/// @param environment of the launcher; read are `GUICHET_PORT_BASE`, `GUICHET_CACHE` and the services'
/// `GUICHET_DRAIN_…`
public record Run(Path home, StateFolder state, Map<String, String> environment, Path keycloakZip, Console console) {

    /// What runs or ran last; a [UserError] when nothing has been started here.
    Installation existing() {
        Shape shape = state.shape();
        if (shape.base() == 0) {
            throw new UserError("Nothing has been started here; `./guichet up` starts it.");
        }
        return installation(new Ports(shape.base()));
    }

    /// The ports of the next start: those in use while anything runs, else what the environment asks for.
    Installation next() {
        Shape shape = state.shape();
        String asked = environment.getOrDefault("GUICHET_PORT_BASE", "").strip();
        boolean known = shape.base() != 0;
        if (known && anythingRuns(shape)) {
            if (!asked.isEmpty() && !asked.equals(Ports.FREE) && !asked.equals(Integer.toString(shape.base()))) {
                throw new UserError("Parts run on the ports from " + shape.base() + " on; `./guichet down` first, then "
                        + "start with GUICHET_PORT_BASE=" + asked + ".");
            }
            return installation(new Ports(shape.base()));
        }
        if (asked.equals(Ports.FREE)) {
            return installation(known && allFree(shape) ? new Ports(shape.base()) : Ports.free());
        }
        return installation(new Ports(asked.isEmpty() ? Ports.DEFAULT_BASE : number(asked)));
    }

    List<Part> parts(Installation installation, boolean demo) {
        return Parts.of(installation, state.shape().replicas(), demo);
    }

    /// Those of the parts that were named; all when none was.
    static List<Part> named(List<Part> parts, List<String> names) {
        for (String name : names) {
            if (parts.stream().noneMatch(part -> part.name().equals(name))) {
                throw new UserError("There is no part `" + name + "`; there are: "
                        + String.join(", ", parts.stream().map(Part::name).toList()) + ".");
            }
        }
        return names.isEmpty()
                ? parts
                : parts.stream().filter(part -> names.contains(part.name())).toList();
    }

    PidFile pidFile(Part part) {
        return new PidFile(state.pidFile(part.name()));
    }

    private boolean anythingRuns(Shape shape) {
        return Parts.of(installation(new Ports(shape.base())), shape.replicas(), false).stream()
                .anyMatch(part -> pidFile(part).alive().isPresent());
    }

    private boolean allFree(Shape shape) {
        return Parts.of(installation(new Ports(shape.base())), shape.replicas(), false).stream()
                .flatMap(part -> part.ports().stream())
                .allMatch(Ports::isFree);
    }

    private Installation installation(Ports ports) {
        return new Installation(
                home,
                state,
                new Cache(cache()),
                ports,
                state.secrets(),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                keycloakZip,
                DrainTime.of(environment));
    }

    /// Where distributions are unpacked.
    Path cache() {
        return Optional.ofNullable(environment.get("GUICHET_CACHE"))
                .map(Path::of)
                .or(() -> Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                        .map(folder -> Path.of(folder, "guichet")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "guichet"))
                .toAbsolutePath();
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new UserError("GUICHET_PORT_BASE is `" + text + "`: it takes a number, or `" + Ports.FREE + "`.");
        }
        return Integer.parseInt(text);
    }
}

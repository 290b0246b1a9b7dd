package dev.guichet.local;

import dev.guichet.local.part.DrainTime;
import dev.guichet.local.state.Ports;
import dev.guichet.local.state.StateFolder;
import dev.guichet.local.unpack.Cache;
import java.nio.file.Path;
import java.util.Map;

/// A run that starts nothing.
public final class Fixtures {
    private Fixtures() {}

    public static Installation installation(Path folder, int base) {
        var state = new StateFolder(folder.resolve("state"));
        state.create();
        return new Installation(
                folder,
                state,
                new Cache(folder.resolve("cache")),
                new Ports(base),
                state.secrets(),
                Path.of("java"),
                Path.of("keycloak-26.zip"),
                DrainTime.of(Map.of()));
    }
}

package dev.guichet.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The secrets of the running installation, as its processes were given them: no test may see them anywhere else.
public final class Secrets {
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET).*");

    private Secrets() {}

    /// Secrets in the environment of a part, by name.
    public static Map<String, String> of(Part part) {
        var secrets = new TreeMap<String, String>();
        for (long pid : Guichet.running().pids(part)) {
            Arrays.stream(environment(pid).split("\0"))
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2 && SECRET.matcher(pair[0]).matches() && pair[1].length() > 7)
                    .forEach(pair -> secrets.put(pair[0], pair[1]));
        }
        return secrets;
    }

    private static String environment(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

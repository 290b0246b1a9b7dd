package dev.guichet.local.state;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// The folder of one local run, by default `.guichet` at the root of the checkout.
public record StateFolder(Path root) {

    /// What the last `up` was asked for, so that the next commands need not be told again.
    ///
    /// @param base of the ports; 0 when there has been no `up` yet
    /// @param replicas of each service; 0 when only the parts were started
    public record Shape(int base, int replicas) {
        public static final Shape NONE = new Shape(0, 0);
    }

    public StateFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path pidFile(String part) {
        return root.resolve("run").resolve(part + ".pid");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /// Makes the folder and what is in it.
    public void create() {
        try {
            for (String folder : new String[] {"", "data", "logs", "run"}) {
                OwnerOnly.folder(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new UserError("The folder " + root + " cannot be made: " + e.getMessage()
                    + ". Set GUICHET_STATE to one that can.");
        }
    }

    public Secrets secrets() {
        try {
            return Secrets.of(root.resolve("secrets.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Shape shape() {
        return read("shape.properties")
                .map(values -> new Shape(
                        Integer.parseInt(values.getProperty("base", "0")),
                        Integer.parseInt(values.getProperty("replicas", "0"))))
                .orElse(Shape.NONE);
    }

    public void keep(Shape shape) {
        write("shape.properties", "base=" + shape.base + "\nreplicas=" + shape.replicas + "\n");
    }

    private Optional<Properties> read(String name) {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var values = new Properties();
            values.load(new StringReader(Files.readString(file)));
            return Optional.of(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            OwnerOnly.write(root.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

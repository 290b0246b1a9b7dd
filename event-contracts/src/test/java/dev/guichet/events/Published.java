package dev.guichet.events;

import java.nio.file.Path;

/// Where the files stand that others read.
final class Published {
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path ASYNCAPI = RESOURCES.resolve("asyncapi.yaml");
    static final Path REFERENCE = Path.of("../docs/reference/events.md");
    /// The schemas of the last release: what runs at our users and may still be in a topic.
    static final Path RELEASED = Path.of("src/test/resources/released");

    private Published() {}

    static Path schema(Class<?> event) {
        return RESOURCES.resolve("schemas").resolve(EventCatalog.fileName(event));
    }

    static Path sample(Class<?> event) {
        return RESOURCES.resolve("samples").resolve(EventCatalog.fileName(event));
    }
}

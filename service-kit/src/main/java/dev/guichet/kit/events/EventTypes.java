package dev.guichet.kit.events;

import dev.guichet.events.GuichetEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The CloudEvents types and their records, found from the sealed interface: a new record is known without being
/// listed.
public final class EventTypes {

    private static final Map<String, Class<? extends GuichetEvent>> BY_TYPE = new HashMap<>();

    static {
        collect(GuichetEvent.class);
    }

    private EventTypes() {}

    public static String of(GuichetEvent event) {
        return of(event.getClass());
    }

    public static Optional<Class<? extends GuichetEvent>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static String of(Class<?> record) {
        return "guichet." + record.getSimpleName() + ".v1";
    }

    private static void collect(Class<?> type) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
        } else {
            BY_TYPE.put(of(type), type.asSubclass(GuichetEvent.class));
        }
    }
}

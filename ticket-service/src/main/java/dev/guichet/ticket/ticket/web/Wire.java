package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.json.WireNames;
import dev.guichet.kit.query.Several;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Our constants as query parameters name them.
final class Wire {
    private Wire() {}

    static <E extends Enum<E>> @Nullable E optional(Class<E> of, @Nullable String name, String pointer) {
        return name == null ? null : WireNames.read(of, name, pointer);
    }

    static <E extends Enum<E>> Set<E> several(Class<E> of, @Nullable List<String> names, String pointer) {
        Set<E> set = EnumSet.noneOf(of);
        Several.of(names).forEach(name -> set.add(WireNames.read(of, name, pointer)));
        return set;
    }
}

package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.query.Several;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Our constants as the wire has them: lower case.
final class Wire {
    private Wire() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static List<String> of(Collection<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Wire::of).toList();
    }

    /// @throws Refused 422 for any other word, with those there are
    static <E extends Enum<E>> E one(Class<E> of, String name, String pointer) {
        return one(EnumSet.allOf(of), name, pointer);
    }

    static <E extends Enum<E>> @Nullable E optional(Class<E> of, @Nullable String name, String pointer) {
        return optional(EnumSet.allOf(of), name, pointer);
    }

    /// @param taken those that are meant here, where not all are
    static <E extends Enum<E>> @Nullable E optional(Set<E> taken, @Nullable String name, String pointer) {
        return name == null ? null : one(taken, name, pointer);
    }

    private static <E extends Enum<E>> E one(Set<E> taken, String name, String pointer) {
        return taken.stream()
                .filter(constant -> of(constant).equals(name))
                .findAny()
                .orElseThrow(() -> Refused.noneOf(pointer, of(taken)));
    }

    static <E extends Enum<E>> Set<E> several(Class<E> of, @Nullable List<String> names, String pointer) {
        Set<E> set = EnumSet.noneOf(of);
        Several.of(names).forEach(name -> set.add(one(of, name, pointer)));
        return set;
    }
}

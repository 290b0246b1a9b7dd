package dev.guichet.ticket.form.web;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.form.schema.Rendering.Renderer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Our constants as the wire has them: lower case.
final class FormWords {
    private FormWords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Audience audience(String name, String pointer) {
        return one(Audience.class, name, pointer);
    }

    static @Nullable FormPriority priority(@Nullable String name, String pointer) {
        return name == null ? null : one(FormPriority.class, name, pointer);
    }

    /// JSON Forms unless said.
    static Renderer renderer(@Nullable String name) {
        return name == null ? Renderer.JSONFORMS : one(Renderer.class, name, "/renderer");
    }

    /// @throws Refused 422 for any other word
    private static <E extends Enum<E>> E one(Class<E> of, String name, String pointer) {
        for (E constant : of.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return constant;
            }
        }
        throw Refused.noneOf(
                pointer,
                Stream.of(of.getEnumConstants()).<String>map(FormWords::of).toList());
    }
}

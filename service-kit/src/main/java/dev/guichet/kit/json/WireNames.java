package dev.guichet.kit.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import dev.guichet.kit.problem.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What our constants are called on the wire: in lower case, unless they say something else themselves. Nothing but the
/// very word is read as one.
public final class WireNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            if (names[i] == null) {
                names[i] = of(constants[i].name());
            }
        }
        return names;
    }

    /// @param constant as declared
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /// In the order in which they are declared.
    public static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireNames::of).toList();
    }

    /// @param pointer to the name
    /// @throws Refused 422 for any other word, with those there are
    public static <E extends Enum<E>> E read(Class<E> type, String name, String pointer) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findAny()
                .orElseThrow(() -> Refused.noneOf(pointer, of(type)));
    }
}

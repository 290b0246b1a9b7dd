package dev.guichet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// D18: secrets live in the identity provider only, so no event has a place for one.
class NoSecretsTest {
    private static final Pattern SECRET =
            Pattern.compile("secret|password|passwd|token|credential|apikey|privatekey|hash");

    record Leaky(String name, String passwordForgetToken) {}

    @Test
    void noEventHasAFieldThatCouldCarryASecret() {
        var seen = new HashSet<Class<?>>();
        EventCatalog.events().forEach(event -> assertThat(secrets(event, seen)).isEmpty());
        assertThat(seen).contains(TicketSnapshot.class, PersonRef.class, DeskMember.class);
    }

    @Test
    void theRuleFindsAnOffender() {
        assertThat(secrets(Leaky.class, new HashSet<>())).containsExactly("Leaky.passwordForgetToken");
    }

    private static Set<String> secrets(Class<?> type, Set<Class<?>> seen) {
        var found = new HashSet<String>();
        if (!type.isRecord() || !seen.add(type)) {
            return found;
        }
        Arrays.stream(type.getRecordComponents()).forEach(component -> {
            if (SECRET.matcher(component.getName().toLowerCase(Locale.ROOT)).find()) {
                found.add(type.getSimpleName() + "." + component.getName());
            }
            found.addAll(secrets(elementOf(component), seen));
        });
        return found;
    }

    private static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}

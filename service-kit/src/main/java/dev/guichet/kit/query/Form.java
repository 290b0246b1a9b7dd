package dev.guichet.kit.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.http.problem.Worded;
import java.lang.reflect.Field;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the value of a parameter looks like, and how that is said.
///
/// @param values all there are, empty for an open set
record Form(Predicate<String> fitting, List<String> values, String french, String english) implements Worded {
    static final Form TEXT = new Form(any -> true, List.of(), "un texte", "text");
    static final Form TIME = new Form(
            Form::isTime,
            List.of(),
            "une date et une heure RFC 3339 avec décalage, par exemple 2026-11-20T14:32:00+01:00",
            "an RFC 3339 time with an offset, such as 2026-11-20T14:32:00+01:00");
    static final Form ESCAPED =
            new Form(any -> false, List.of(), "un texte où « ; » s'écrit %3B", "text in which “;” is written %3B");
    static final Form UTF_8 = new Form(
            any -> false,
            List.of(),
            "un texte en UTF-8, où « é » s'écrit %C3%A9",
            "text in UTF-8, in which “é” is written %C3%A9");
    private static final Form BOOLEAN = oneOf(List.of("true", "false"));
    private static final Form SMALL =
            new Form(text -> isNumber(text, Integer.MAX_VALUE), List.of(), "un nombre entier", "a whole number");
    private static final Form LARGE =
            new Form(text -> isNumber(text, Long.MAX_VALUE), List.of(), "un nombre entier", "a whole number");

    static Form oneOf(List<String> values) {
        var all = String.join(", ", values);
        return values.isEmpty()
                ? new Form(any -> false, values, "aucun", "none")
                : new Form(values::contains, values, all, all);
    }

    /// @param pattern of the whole value: our ids or some words, with `|` between them
    static Form matching(String pattern) {
        return new Form(
                Pattern.compile(pattern).asMatchPredicate(),
                List.of(),
                alternatives(pattern, "un nombre entier"),
                alternatives(pattern, "a whole number"));
    }

    private static String alternatives(String pattern, String number) {
        return pattern.replace(WrittenNumber.ID, number).replace("|", ", ");
    }

    static Form ofType(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(Form::wireName)
                    .toList());
        }
        if (type == Boolean.class || type == boolean.class) {
            return BOOLEAN;
        }
        if (type == Integer.class || type == int.class) {
            return SMALL;
        }
        return type == Long.class || type == long.class ? LARGE : TEXT;
    }

    boolean fits(String text) {
        return fitting.test(text);
    }

    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }

    private static String wireName(Field constant) {
        return Optional.ofNullable(constant.getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElseGet(() -> constant.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean isNumber(String text, long largest) {
        var number = WrittenNumber.of(text);
        return number.isPresent() && number.getAsLong() <= largest;
    }

    /// A `+` that was not escaped arrives as a space.
    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text.strip().replace(' ', '+'));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

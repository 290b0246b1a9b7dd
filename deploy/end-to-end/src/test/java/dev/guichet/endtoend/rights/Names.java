package dev.guichet.endtoend.rights;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands for the names in braces of a call: `{ticket}`, `{other.ticket}`; `{!ticket}` is what the row is about.
record Names(Map<String, Object> values) {
    private static final Pattern NAME = Pattern.compile("\\{(!?)([a-z][a-zA-Z.]*)}");

    Names with(String name, Object value) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put(name, value);
        return new Names(all);
    }

    Object get(String name) {
        Object value = name.equals("fresh") ? "f" + UUID.randomUUID().toString().substring(0, 12) : values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the world has no " + name);
        }
        return value;
    }

    String in(String template) {
        return filled(template, false);
    }

    /// The same about something that does not exist.
    String inNothing(String template) {
        return filled(template, true);
    }

    static boolean isAbout(String template) {
        return template.contains("{!");
    }

    /// Whether it asks for what belongs to what the row is about.
    static boolean isFilteredBy(String template) {
        return template.contains("={!");
    }

    private String filled(String template, boolean nothing) {
        return NAME.matcher(template).replaceAll(found -> {
            Object value = get(found.group(2));
            boolean replaced = nothing && !found.group(1).isEmpty();
            return Matcher.quoteReplacement((replaced ? nothingLike(value) : value).toString());
        });
    }

    private static Object nothingLike(Object value) {
        if (value instanceof Long) {
            return 999_999_999_999L;
        }
        return value.toString().contains("@") ? "nobody@nowhere.test" : "nowhere-at-all";
    }
}

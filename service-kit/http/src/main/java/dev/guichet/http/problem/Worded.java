package dev.guichet.http.problem;

import java.util.Locale;

/// A value of a problem's text that reads differently in each language, such as the label of a field.
@FunctionalInterface
public interface Worded {
    String in(Locale locale);

    static Worded of(String french, String english) {
        return locale -> locale.getLanguage().equals("en") ? english : french;
    }
}

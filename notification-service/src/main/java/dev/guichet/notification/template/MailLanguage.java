package dev.guichet.notification.template;

import java.util.Locale;

/// The languages Guichet writes in.
public enum MailLanguage {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    MailLanguage(Locale locale) {
        this.locale = locale;
    }

    /// English for whoever reads English; French for all others.
    ///
    /// @param tag BCP 47
    public static MailLanguage of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(Locale.ENGLISH.getLanguage()) ? EN : FR;
    }

    Locale locale() {
        return locale;
    }

    /// The folder of its templates, and its `lang` attribute.
    public String code() {
        return locale.getLanguage();
    }
}

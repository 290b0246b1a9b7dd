package dev.guichet.gateway.problem;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Titles (by kind) and details (by code) of problems in each language.
final class ProblemTexts {

    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BUNDLES.put(
                    language,
                    ResourceBundle.getBundle(
                            "dev.guichet.gateway.problem.problems",
                            Locale.forLanguageTag(language.tag()),
                            ProblemTexts.class.getClassLoader(),
                            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        }
    }

    private ProblemTexts() {}

    static String title(ProblemKind kind, Language language) {
        return bundle(language).getString("title." + kind.name());
    }

    static String detail(Refusal refusal, Language language) {
        return bundle(language).getString(refusal.name());
    }

    private static ResourceBundle bundle(Language language) {
        var bundle = BUNDLES.get(language);
        if (bundle == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return bundle;
    }
}

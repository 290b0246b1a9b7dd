package dev.guichet.ticket.form.domain;

import dev.guichet.http.problem.Worded;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words for people in our two languages; one of them is enough, and stands for the other then.
public record Texts(@Nullable String fr, @Nullable String en) implements Worded {
    public Texts {
        if (fr == null && en == null) {
            throw new IllegalArgumentException("no words in either language");
        }
    }

    @Override
    public String in(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        String wanted = english ? en : fr;
        return wanted != null ? wanted : Objects.requireNonNull(english ? fr : en);
    }
}

package dev.guichet.ticket.input;

import dev.guichet.kit.text.Characters;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// What no expression says: whether something is left of it.
public final class PastedLineValidator implements ConstraintValidator<PastedLine, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || Characters.isPastedLine(text);
    }
}

package dev.guichet.ticket.input;

import dev.guichet.kit.text.Characters;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// What no expression says: whether a character that is not seen belongs where it stands.
public final class LineValidator implements ConstraintValidator<Line, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || Characters.isLine(text);
    }
}

package dev.guichet.ticket.input;

import dev.guichet.kit.text.Characters;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// A brand is one line that is what it looks like, as a name is.
public final class BrandValidator implements ConstraintValidator<Brand, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || Characters.isLine(text);
    }
}

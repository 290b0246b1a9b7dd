package dev.guichet.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.guichet.http.problem.Violation;
import dev.guichet.http.problem.Worded;
import dev.guichet.kit.json.WireNames;
import java.util.Map;

/// What a body that Jackson would not read is refused with: 400 for what is not the shape, 422 for text that is not a
/// value, such as an unknown enum constant or a date without an offset.
final class JsonRefusals {
    private static final Worded WELL_FORMED = Worded.of("une valeur bien formée", "a well-formed value");

    private JsonRefusals() {}

    static Refused of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e -> at(e, KitRefusal.UNKNOWN_FIELD);
            case InvalidFormatException e when isText(e) && e.getTargetType().isEnum() -> ofEnum(e);
            case InvalidFormatException e when isText(e) -> Refused.notTaken(pointer(e), WELL_FORMED);
            case ValueInstantiationException e -> ofConstructor(e);
            case MismatchedInputException e
            when e.getPath().isEmpty() && e.getTargetType() != null ->
                at(
                        e,
                        String.valueOf(e.getMessage()).startsWith("No content")
                                ? KitRefusal.UNREADABLE_BODY
                                : KitRefusal.WRONG_TYPE);
            case MismatchedInputException e -> at(e, KitRefusal.WRONG_TYPE);
            default -> Refused.because(KitRefusal.UNREADABLE_BODY);
        };
    }

    @SuppressWarnings("unchecked")
    private static Refused ofEnum(InvalidFormatException e) {
        return Refused.noneOf(pointer(e), WireNames.of((Class<? extends Enum<?>>) e.getTargetType()));
    }

    /// Text where text is expected, only not this text; a number or a boolean in quotes is of the wrong type instead.
    private static boolean isText(InvalidFormatException e) {
        var target = e.getTargetType();
        return e.getValue() instanceof String
                && !target.isPrimitive()
                && !Number.class.isAssignableFrom(target)
                && target != Boolean.class;
    }

    private static Refused ofConstructor(ValueInstantiationException e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return Refused.notTaken(pointer(e), WELL_FORMED);
    }

    private static Refused at(JsonMappingException e, KitRefusal refusal) {
        var pointer = pointer(e);
        var field = Map.<String, Object>of("field", pointer);
        return Refused.because(refusal).arg("field", pointer).violation(Violation.at(pointer, refusal.code(), field));
    }

    static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}

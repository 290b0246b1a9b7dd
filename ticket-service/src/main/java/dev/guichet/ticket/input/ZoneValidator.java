package dev.guichet.ticket.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Names of regions only: an offset such as `+02:00` knows no summer.
public class ZoneValidator implements ConstraintValidator<Zone, String> {
    @Override
    public boolean isValid(@Nullable String zone, ConstraintValidatorContext context) {
        return zone == null
                || (ZoneId.getAvailableZoneIds().contains(zone) && (zone.contains("/") || zone.equals("UTC")));
    }
}

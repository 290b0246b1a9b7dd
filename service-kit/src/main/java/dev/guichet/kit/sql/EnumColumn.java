package dev.guichet.kit.sql;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One of our constants in a column that has its name in lower case, as the wire does. Each enum needs a class of its
/// own, which an entity names in `@Convert`.
public class EnumColumn<E extends Enum<E>> implements AttributeConverter<@Nullable E, @Nullable String> {
    private final Class<E> type;

    protected EnumColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}

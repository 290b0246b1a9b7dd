package dev.guichet.ticket.form.store;

import dev.guichet.ticket.form.domain.Texts;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/// Words in both languages as a JSON object: `{"fr": "Incident", "en": "Incident"}`.
public final class TextsColumn implements AttributeConverter<@Nullable Texts, @Nullable JsonObject> {
    @Override
    public @Nullable JsonObject convertToDatabaseColumn(@Nullable Texts texts) {
        return texts == null ? null : new JsonObject().put("fr", texts.fr()).put("en", texts.en());
    }

    @Override
    public @Nullable Texts convertToEntityAttribute(@Nullable JsonObject json) {
        return json == null ? null : new Texts(json.getString("fr"), json.getString("en"));
    }
}

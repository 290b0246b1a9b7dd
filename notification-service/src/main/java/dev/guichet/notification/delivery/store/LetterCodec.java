package dev.guichet.notification.delivery.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.guichet.notification.mail.Letter;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Letters as the ledger keeps them. Reads what a newer or an older release wrote, since both run during an upgrade.
final class LetterCodec {
    private static final Logger LOG = Logger.getLogger(LetterCodec.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LetterCodec() {}

    static String write(Letter letter) {
        try {
            return JSON.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter cannot be written", e);
        }
    }

    /// Jackson knows nothing of what must not be null.
    private static boolean isWhole(Letter letter) {
        return Stream.of(
                        letter.template(),
                        letter.news(),
                        letter.role(),
                        letter.reader(),
                        letter.locale(),
                        letter.zone())
                .allMatch(Objects::nonNull);
    }

    /// @return null when it cannot be read; the text is in no message, since users wrote it
    static @Nullable Letter read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            Letter letter = JSON.readValue(json, Letter.class);
            return letter != null && isWhole(letter) ? letter : null;
        } catch (JsonProcessingException e) {
            LOG.errorf("unreadable letter: %s at %s", e.getClass().getSimpleName(), e.getLocation());
            return null;
        }
    }
}

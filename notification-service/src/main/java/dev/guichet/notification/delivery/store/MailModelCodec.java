package dev.guichet.notification.delivery.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.guichet.notification.mail.MailModel;
import dev.guichet.notification.rule.NotificationContent;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Letters as the ledger keeps them. Reads what a newer or an older release wrote, since both run during an upgrade.
final class MailModelCodec {
    private static final Logger LOG = Logger.getLogger(MailModelCodec.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MailModelCodec() {}

    static String write(MailModel letter) {
        return json(letter);
    }

    /// What is told, which goes into each letter under `news`.
    static String write(NotificationContent content) {
        return json(content);
    }

    /// What differs from one reader to the next.
    static String writeWithoutContent(MailModel letter) {
        ObjectNode parts = JSON.valueToTree(letter);
        return json(parts.without("content"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter cannot be written", e);
        }
    }

    /// Jackson knows nothing of what must not be null.
    private static boolean isWhole(MailModel letter) {
        return Stream.of(
                        letter.template(),
                        letter.content(),
                        letter.role(),
                        letter.reader(),
                        letter.locale(),
                        letter.zone())
                .allMatch(Objects::nonNull);
    }

    /// @return null when it cannot be read; the text is in no message, since users wrote it
    static @Nullable MailModel read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            MailModel letter = JSON.readValue(json, MailModel.class);
            return letter != null && isWhole(letter) ? letter : null;
        } catch (JsonProcessingException e) {
            LOG.errorf("unreadable letter: %s at %s", e.getClass().getSimpleName(), e.getLocation());
            return null;
        }
    }
}

package dev.guichet.sla.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.guichet.sla.policy.domain.IsoDuration;
import dev.guichet.sla.policy.domain.Setting;
import java.io.IOException;

/// Tells a duration that is absent from one that is null, and both from a text that is none.
final class SettingReader extends StdDeserializer<Setting> {
    private static final long serialVersionUID = 1L;

    SettingReader() {
        super(Setting.class);
    }

    @Override
    public Setting deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Setting) context.handleUnexpectedToken(Setting.class, parser);
        }
        String text = parser.getText();
        return IsoDuration.parse(text).<Setting>map(Setting.After::new).orElseGet(() -> new Setting.Unknown(text));
    }

    @Override
    public Setting getNullValue(DeserializationContext context) {
        return new Setting.Off();
    }

    @Override
    public Setting getAbsentValue(DeserializationContext context) {
        return new Setting.Keep();
    }
}

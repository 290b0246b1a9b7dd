package dev.guichet.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Qute without Quarkus, set up as Quarkus sets it up; that both write the same is shown by MailTemplatesIT.
public final class PlainEngine {
    private PlainEngine() {}

    public static Engine create() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .removeStandaloneLines(true)
                .strictRendering(true)
                .addLocator(PlainEngine::locate)
                .build();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        URL url = PlainEngine.class.getClassLoader().getResource("templates/" + id);
        return Optional.ofNullable(url).map(found -> new Located(found, id.endsWith(".html")));
    }

    private record Located(URL url, boolean html) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            try {
                return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(html ? "text/html" : "text/plain"));
        }
    }
}

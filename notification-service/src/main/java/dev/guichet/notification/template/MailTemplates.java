package dev.guichet.notification.template;

import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every mail Guichet can write: a text and an HTML file for each template and language, all found before the first
/// event is read. What the files may say is checked against [MailView] when the service is built.
@Startup
@Singleton
public class MailTemplates {
    private final Map<Key, Pair> pairs = new HashMap<>();
    private final MailViews views = new MailViews();

    private record Key(MailTemplate template, MailLanguage language) {}

    private record Pair(Template text, Template html) {}

    /// @throws IllegalStateException naming every file that is missing
    public MailTemplates(Engine engine) {
        List<String> missing = new ArrayList<>();
        for (MailTemplate template : MailTemplate.values()) {
            for (MailLanguage language : MailLanguage.values()) {
                Template text = find(engine, template, language, "txt", missing);
                Template html = find(engine, template, language, "html", missing);
                pairs.put(new Key(template, language), new Pair(text, html));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("mail templates missing: " + String.join(", ", missing));
        }
    }

    public MailText render(MailTemplate template, NotificationContent content, RenderContext context) {
        Pair pair = pairs.get(new Key(template, context.language()));
        if (pair == null) {
            throw new IllegalStateException("no template " + template + " in " + context.language());
        }
        MailView view = views.of(content, context);
        return new MailText(
                pair.text().data("mail", view).render(),
                pair.html().data("mail", view).render());
    }

    private static Template find(
            Engine engine, MailTemplate template, MailLanguage language, String suffix, List<String> missing) {
        String path = "mail/" + language.code() + "/" + template.wireName() + "." + suffix;
        Template found = engine.getTemplate(path);
        if (found == null) {
            missing.add(path);
        }
        return found;
    }
}

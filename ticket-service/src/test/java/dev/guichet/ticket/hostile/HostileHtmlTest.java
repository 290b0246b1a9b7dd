package dev.guichet.ticket.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.thread.app.MessageTexts;
import dev.guichet.ticket.thread.domain.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// D8: whatever somebody sends as HTML, what is kept of it neither acts nor fetches nor asks, in the eyes of
/// two engines; cleaning it again changes nothing, and the words are still there.
class HostileHtmlTest {
    @Test
    void thereAreThousands() {
        assertThat(Corpus.all().size()).isGreaterThan(9_000);
    }

    /// Else it would prove nothing that they are not there afterwards. The other engine gives up on some of them.
    @Test
    void mostOfThemAreHarmfulAsTheyCome() {
        long harmful = Corpus.all().stream()
                .filter(payload ->
                        !Harmless.complaints(Engine.JSOUP, payload.html()).isEmpty())
                .count();

        assertThat(harmful).isGreaterThan(Corpus.all().size() * 8L / 10);
    }

    @Test
    void nothingOfThemActsFetchesOrAsks() {
        assertThat(complaints(Corpus.all())).isEmpty();
    }

    @Test
    void norDoesWhatChanceMakesOfThem() {
        assertThat(complaints(Corpus.bred())).isEmpty();
    }

    @Test
    void theWordsAroundThemAreKept() {
        List<String> lost = new ArrayList<>();
        for (Payload payload : Corpus.all()) {
            MessageText kept = kept(payload.html());
            for (Engine engine : Engine.values()) {
                String shown = engine.text(Objects.requireNonNull(kept.html()));
                boolean whole = !payload.closed()
                        || shown.contains(Payload.AFTER) && kept.text().contains(Payload.AFTER);
                if (!shown.contains(Payload.BEFORE) || !kept.text().contains(Payload.BEFORE) || !whole) {
                    lost.add(engine + ": " + payload.html() + " became " + kept.html());
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    private static List<String> complaints(List<Payload> payloads) {
        List<String> complaints = new ArrayList<>();
        for (Payload payload : payloads) {
            String clean = Objects.requireNonNull(kept(payload.html()).html());
            Harmless.complaints(clean)
                    .forEach(found -> complaints.add(payload.html() + "\n  became " + clean + "\n  " + found));
            String again = kept(clean).html();
            if (!clean.equals(again)) {
                complaints.add(payload.html() + "\n  became " + clean + "\n  and then " + again);
            }
        }
        return complaints;
    }

    private static MessageText kept(String html) {
        return MessageTexts.of(null, html, "/message");
    }
}

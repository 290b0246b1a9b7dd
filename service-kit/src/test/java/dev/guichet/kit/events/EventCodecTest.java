package dev.guichet.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.events.Actor;
import dev.guichet.events.PendingReminderDue;
import dev.guichet.events.TicketCreated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private final PendingReminderDue event = new PendingReminderDue(
            NewEvents.meta(Instant.parse("2026-11-20T10:00:00.123456Z"), 7, Actor.system(), "req-1", 3),
            12,
            2,
            Instant.parse("2026-11-23T10:00:00Z"),
            null);

    @Test
    void anEventSurvivesTheWay() {
        assertThat(EventCodec.decode(EventCodec.encode(event), PendingReminderDue.class))
                .isEqualTo(event);
        assertThat(new String(EventCodec.encode(event), StandardCharsets.UTF_8))
                .contains("\"occurredAt\":\"2026-11-20T10:00:00.123456Z\"");
    }

    @Test
    void aFieldOfALaterReleaseIsIgnored() {
        var json = new String(EventCodec.encode(event), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"new\":[1],");
        assertThat(EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), PendingReminderDue.class))
                .isEqualTo(event);
    }

    @Test
    void whatIsNotTheEventIsUnreadable() {
        for (var json : new String[] {"", "{}", "null", "[]", "{\"meta\":{}}", "nonsense"}) {
            assertThatThrownBy(() -> EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), PendingReminderDue.class))
                    .as(json)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void everyRecordHasItsTypeWithoutBeingListed() {
        assertThat(EventTypes.of(event)).isEqualTo("guichet.PendingReminderDue.v1");
        assertThat(EventTypes.find("guichet.TicketCreated.v1")).contains(TicketCreated.class);
        assertThat(EventTypes.find("guichet.FromTheFuture.v1")).isEmpty();
    }

    @Test
    void idsAreUuidsOfVersionSevenInTheOrderOfTime() {
        var seen = new HashSet<UUID>();
        for (var i = 0; i < 10_000; i++) {
            var id = NewEvents.id();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(seen.add(id)).isTrue();
        }
        assertThat(NewEvents.id(1_000).toString())
                .isLessThan(NewEvents.id(1_001).toString());
    }
}

package dev.guichet.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private final UpstreamReplicas replicas = new UpstreamReplicas(
            Stream.of("http://a:1", "http://b:2", "http://c:3").map(URI::create).toList());
    private final Replica a = replicas.all().get(0);
    private final Replica b = replicas.all().get(1);
    private final Replica c = replicas.all().get(2);

    @Test
    void theyAreTakenInTurn() {
        assertThat(next(6)).containsExactly(a, b, c, a, b, c);
    }

    @Test
    void oneThatTakesNoConnectionsIsLeftOut() {
        b.is(Replica.State.DOWN);

        assertThat(next(6)).containsOnly(a, c);
    }

    @Test
    void aRestingOneIsTakenOnlyForWantOfABetter() {
        a.is(Replica.State.RESTING);
        assertThat(next(6)).containsOnly(b, c);

        b.is(Replica.State.DOWN);
        c.is(Replica.State.DOWN);
        assertThat(next(2)).containsOnly(a);
    }

    @Test
    void oneThatWasTriedIsNotTakenAgain() {
        assertThat(replicas.next(Set.of(a, b))).isSameAs(c);
        assertThat(replicas.next(Set.of(a, b, c))).isNull();
    }

    @Test
    void whenAllAreDownThereIsNone() {
        replicas.all().forEach(replica -> replica.is(Replica.State.DOWN));

        assertThat(replicas.next(List.of())).isNull();
    }

    private List<Replica> next(int times) {
        return Stream.generate(() -> Objects.requireNonNull(replicas.next(List.of())))
                .limit(times)
                .toList();
    }
}

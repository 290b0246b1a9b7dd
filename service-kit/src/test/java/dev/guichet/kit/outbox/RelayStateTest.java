package dev.guichet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelayStateTest {
    private static final Duration AT_ONCE = Duration.ofNanos(-1);
    private static final Object ODD = "the loop of the odd shards";
    private static final Object EVEN = "the loop of the even shards";

    private final RelayState state = new RelayState();

    @Test
    void aPartThatFoundNothingToPublishWorks() {
        state.failed(ODD, new IOException("the database is away"));

        state.works(ODD);

        assertThat(state.failingLongerThan(AT_ONCE)).isNull();
    }

    @Test
    void aPartThatWorksDoesNotSpeakForAnother() {
        state.failed(ODD, new IOException("no broker takes it"));

        state.works(EVEN);

        assertThat(state.failingLongerThan(AT_ONCE)).isEqualTo("no broker takes it");
    }

    @Test
    void aNewConnectionForgetsWhatFailedOnTheOneBefore() {
        state.connected(true);
        state.failed(EVEN, new IOException("lost"));
        state.connected(false);

        state.connected(true);

        assertThat(state.failingLongerThan(AT_ONCE)).isNull();
    }

    @Test
    void aFailureIsToldOnceItHasLasted() {
        state.failed(EVEN, new IOException("lost"));

        assertThat(state.failingLongerThan(Duration.ofMinutes(1))).isNull();
    }
}

package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketNumbersIT {
    private final World world = World.create();

    @Test
    void whatOpensLaterHasTheHigherNumber() throws InterruptedException {
        List<Callable<Long>> crowd = Collections.nCopies(40, () -> world.open(REQUESTER));
        try (var clients = Executors.newFixedThreadPool(20)) {
            clients.invokeAll(crowd);
        }

        List<Long> later =
                IntStream.range(0, 60).mapToObj(i -> world.open(REQUESTER)).toList();
        assertThat(later).isSorted().doesNotHaveDuplicates();
        assertThat(world.list(REQUESTER, "limit=60")).isEqualTo(later.reversed());
    }
}

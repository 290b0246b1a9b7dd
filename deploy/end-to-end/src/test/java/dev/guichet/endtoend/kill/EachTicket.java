package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Something of every one of many tickets, read several at a time.
record EachTicket(Collection<Long> numbers) {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    <T> Map<Long, T> read(Function<Ticket, T> read) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = new HashMap<Long, Future<T>>();
            numbers.forEach(number -> answers.put(number, threads.submit(() -> read.apply(new Ticket(number)))));
            var all = new TreeMap<Long, T>();
            for (var answer : answers.entrySet()) {
                all.put(answer.getKey(), answer.getValue().get());
            }
            return all;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads until everything is as expected, again only what was not, and asserts it.
    void become(String what, Function<Ticket, List<String>> read, Map<Long, List<String>> expected)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Map<Long, List<String>> found = new TreeMap<>(read(read));
        while (!found.equals(expected) && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofSeconds(1));
            List<Long> late = numbers.stream()
                    .filter(number -> !Objects.equals(found.get(number), expected.get(number)))
                    .toList();
            found.putAll(new EachTicket(late).read(read));
        }
        assertThat(found).as(what).isEqualTo(expected);
    }
}

package dev.guichet.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void theChecksThatAreDownAreNamed() {
        String body = """
                {"status": "DOWN", "checks": [
                  {"name": "database", "status": "DOWN"}, {"name": "Kafka", "status": "UP"}, {"name": "keys", "status": "DOWN"}]}
                """;

        assertThat(new Readiness(body).failing()).isEqualTo("(down: database, keys)");
    }

    @Test
    void anAnswerOfSomethingElseSaysNothing() {
        assertThat(new Readiness("<html>").failing()).isEmpty();
    }
}

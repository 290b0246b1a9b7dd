package dev.guichet.ticket.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupEntityTest {
    private static final Instant THEN = Instant.parse("2026-11-20T13:32:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final GroupEntity experts =
            new GroupEntity(GroupDesks.support(1, 3), new GroupCreate("experts", " Experts "), THEN);

    @Test
    void aNewGroupIsOfItsDesk() {
        assertThat(experts.root).isEqualTo(1);
        assertThat(experts.desk).isEqualTo(3);
        assertThat(experts.name).isEqualTo("Experts");
        assertThat(experts.version).isEqualTo(1);
    }

    @Test
    void anotherNameIsAChange() {
        experts.change(new GroupPatch(Optional.of(" Second line")), NOW);

        assertThat(experts.name).isEqualTo("Second line");
        assertThat(experts.createdAt).isEqualTo(THEN);
        assertThat(experts.updatedAt).isEqualTo(NOW);
    }

    @Test
    void theSameNameOrNoneIsNot() {
        experts.change(new GroupPatch(Optional.of("Experts ")), NOW);
        experts.change(new GroupPatch(null), NOW);

        assertThat(experts.updatedAt).isEqualTo(THEN);
    }
}

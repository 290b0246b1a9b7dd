package dev.guichet.ticket.desk.domain;

import static dev.guichet.events.DeskRole.AGENT;
import static dev.guichet.events.DeskRole.SUPERVISOR;
import static dev.guichet.ticket.desk.domain.DeskRefusal.LAST_MEMBER;
import static dev.guichet.ticket.desk.domain.DeskRefusal.LAST_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaffTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");

    @Test
    void theLastSupervisorNeitherLeavesNorIsDemoted() {
        Staff staff = staff(1, 2);

        assertThat(staff.without(1)).contains(LAST_SUPERVISOR);
        assertThat(staff.with(1, AGENT)).contains(LAST_SUPERVISOR);
        assertThat(staff.with(1, SUPERVISOR)).isEmpty();
        assertThat(staff(1, 0).without(1)).contains(LAST_SUPERVISOR);
    }

    @Test
    void oneOfTwoSupervisorsLeavesOrIsDemoted() {
        assertThat(staff(2, 0).without(1)).isEmpty();
        assertThat(staff(2, 0).with(1, AGENT)).isEmpty();
    }

    @Test
    void agentsComeAndGoWhileSomebodyIsLeft() {
        assertThat(staff(1, 2).without(2)).isEmpty();
        assertThat(staff(0, 2).without(1)).isEmpty();
        assertThat(staff(1, 2).with(9, AGENT)).isEmpty();
    }

    @Test
    void aDeskThatNeverHadASupervisorGoesOnWithoutButNotEmpty() {
        assertThat(staff(0, 1).without(1)).contains(LAST_MEMBER);
        assertThat(staff(0, 1).with(1, AGENT)).isEmpty();
    }

    @Test
    void whoIsNoMemberMayAlwaysLeave() {
        assertThat(staff(0, 0).without(9)).isEmpty();
        assertThat(staff(0, 1).without(9)).isEmpty();
        assertThat(staff(1, 0).without(9)).isEmpty();
    }

    /// Supervisors first, numbered from 1.
    private static Staff staff(int supervisors, int agents) {
        Stream<DeskMember> members = LongStream.rangeClosed(1, supervisors + agents)
                .mapToObj(person -> member(person, person <= supervisors ? SUPERVISOR : AGENT));
        Desk desk = new Desk(
                7,
                1,
                1,
                "desk",
                "Desk",
                "Desk",
                "fr",
                "Europe/Paris",
                true,
                DeskRules.DEFAULT,
                DeskLabels.DEFAULT,
                NOW,
                NOW,
                1);
        return new Staff(desk, members.toList());
    }

    private static DeskMember member(long person, DeskRole role) {
        return new DeskMember(person, role, "P" + person, "p" + person + "@desk.example", "fr");
    }
}

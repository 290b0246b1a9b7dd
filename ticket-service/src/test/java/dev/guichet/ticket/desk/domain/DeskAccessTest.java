package dev.guichet.ticket.desk.domain;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.integrator;
import static dev.guichet.ticket.directory.Callers.member;
import static dev.guichet.ticket.directory.Callers.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.Rights;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The desk is one of the reseller.
class DeskAccessTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final long DESK = 70;
    private static final Desk OF_THE_RESELLER = new Desk(
            DESK,
            1,
            2,
            "reseller",
            "Reseller",
            "Reseller",
            "fr",
            "Europe/Paris",
            true,
            DeskRules.DEFAULT,
            DeskLabels.DEFAULT,
            NOW,
            NOW,
            1);

    static Stream<Arguments> callers() {
        Answering byTheReseller = Answering.level(2);
        Answering byTheRoot = Answering.level(1);
        return Stream.of(
                //            caller                             asks          knows configures reads
                Arguments.of("who asks it", member(9, CLIENT), byTheReseller, true, false, false),
                Arguments.of("who asks above it", member(9, RESELLER), byTheRoot, false, false, false),
                Arguments.of("its agent", agent(9, DESK, RESELLER), byTheRoot, true, false, true),
                Arguments.of("its supervisor", supervisor(9, DESK, RESELLER), byTheRoot, true, true, true),
                Arguments.of("an agent of its sister desk", agent(9, 71, RESELLER), byTheRoot, true, false, false),
                Arguments.of("an agent of the desk above", agent(9, 71, ROOT), byTheRoot, false, false, false),
                Arguments.of("a supervisor elsewhere", supervisor(9, 71, SISTER), byTheRoot, false, false, false),
                Arguments.of("its administrator", administrator(9, RESELLER), byTheRoot, true, true, true),
                Arguments.of("an administrator above", administrator(9, ROOT), byTheRoot, true, true, true),
                Arguments.of("an administrator below", administrator(9, CLIENT), byTheReseller, true, false, false),
                Arguments.of("an integrator above", integrator(ROOT), byTheRoot, true, false, false),
                Arguments.of("an integrator below", integrator(CLIENT), byTheReseller, true, false, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void whoKnowsConfiguresAndReadsTheMembersOfADesk(
            String who, Rights caller, Answering answers, boolean knows, boolean configures, boolean reads) {
        assertThat(DeskAccess.knows(caller, OF_THE_RESELLER, RESELLER, answers))
                .as("knows")
                .isEqualTo(knows);
        assertThat(DeskAccess.configures(caller, OF_THE_RESELLER, RESELLER))
                .as("configures")
                .isEqualTo(configures);
        assertThat(DeskAccess.readsMembers(caller, OF_THE_RESELLER, RESELLER))
                .as("reads members")
                .isEqualTo(reads);
    }
}

package dev.guichet.ticket.person.domain;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.integrator;
import static dev.guichet.ticket.directory.Callers.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The domain is the client's.
class BelongingTest {
    private static final List<Long> OWNER = CLIENT;
    private static final List<Long> BELOW = List.of(1L, 2L, 3L, 5L);

    static Stream<Arguments> callers() {
        return Stream.of(
                //            caller                                       anywhere  the owner  below it
                Arguments.of("an administrator of the root", administrator(9, ROOT), true, true, true),
                Arguments.of("an administrator between", administrator(9, RESELLER), true, true, true),
                Arguments.of("the owner's administrator", administrator(9, OWNER), true, true, true),
                Arguments.of("an administrator of a part of it", administrator(9, BELOW), false, false, false),
                Arguments.of("a sister's administrator", administrator(9, SISTER), false, false, false),
                Arguments.of("an agent who answers the owner", agent(9, 70, RESELLER), false, true, true),
                Arguments.of("an agent of a part of it", agent(9, 70, BELOW), false, false, false),
                Arguments.of("an agent of a sister's desk", agent(9, 70, SISTER), false, false, false),
                Arguments.of("a program of the root", integrator(ROOT), false, true, true),
                Arguments.of("a program of a sister", integrator(SISTER), false, false, false),
                Arguments.of("one of the owner's people", member(9, OWNER), false, false, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void whoPutsSomebodyOfTheDomainWhere(String who, Rights caller, boolean anywhere, boolean owner, boolean below) {
        assertThat(Belonging.mayPut(caller, OWNER, SISTER)).as("anywhere").isEqualTo(anywhere);
        assertThat(Belonging.mayPut(caller, OWNER, OWNER)).as("the owner").isEqualTo(owner);
        assertThat(Belonging.mayPut(caller, OWNER, BELOW)).as("below it").isEqualTo(below);
        // Above it is elsewhere: whoever is there does not come under the owner's administrators.
        assertThat(Belonging.mayPut(caller, OWNER, RESELLER)).as("above it").isEqualTo(anywhere);
    }

    @Test
    void itIsRememberedAsWhoseAdministratorSomebodyPutThemThere() {
        assertThat(Belonging.placedFrom(administrator(9, ROOT), SISTER)).isEqualTo(1);
        assertThat(Belonging.placedFrom(administrator(9, SISTER), SISTER)).isEqualTo(4);
        assertThat(Belonging.placedFrom(agent(9, 70, ROOT), SISTER)).isNull();
        assertThat(Belonging.placedFrom(integrator(ROOT), SISTER)).isNull();
    }

    static Stream<Arguments> places() {
        return Stream.of(
                //            where they are              put there from  stays
                Arguments.of("the owner", OWNER, null, true),
                Arguments.of("below the owner", BELOW, 5L, true),
                Arguments.of("a sister, by its administrator", SISTER, 4L, false),
                Arguments.of("a sister, by one who administers both", SISTER, 2L, true),
                Arguments.of("a sister, by the root's", SISTER, 1L, true),
                Arguments.of("a sister, by a desk or a program", SISTER, null, false),
                Arguments.of("above the owner, by its administrator", RESELLER, 2L, true),
                Arguments.of("none: a guest", List.of(), null, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void whoStaysWhereTheyWerePut(String where, List<Long> path, @Nullable Long placedFrom, boolean stays) {
        assertThat(Belonging.staysAt(path, placedFrom, OWNER)).isEqualTo(stays);
    }
}

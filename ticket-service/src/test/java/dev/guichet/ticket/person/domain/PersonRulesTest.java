package dev.guichet.ticket.person.domain;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.guest;
import static dev.guichet.ticket.directory.Callers.integrator;
import static dev.guichet.ticket.directory.Callers.member;
import static dev.guichet.ticket.directory.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final long SOMEONE = 40;
    private static final Person PERSON = new Person(
            SOMEONE, 1, 3L, null, "someone@client.example", "Someone", "fr", "Europe/Paris", false, null, NOW, NOW, 1);
    private static final Person GUEST = new Person(
            SOMEONE, 1, null, 70L, "guest@elsewhere.example", "Guest", "fr", "Europe/Paris", false, null, NOW, NOW, 1);
    private static final PersonChange RENAME = change(Optional.of("Dominique"), Optional.empty(), Optional.empty());
    private static final PersonChange READ = new PersonChange(
            Optional.empty(), Optional.of("en"), Optional.of("Europe/London"), Optional.empty(), Optional.empty());
    private static final PersonChange EMPOWER = change(Optional.empty(), Optional.empty(), Optional.of(true));
    private static final PersonChange MOVE = change(Optional.empty(), Optional.of(4L), Optional.empty());

    static Stream<Arguments> callers() {
        return Stream.of(
                //            caller                           knows  speaks renames empowers
                Arguments.of("themselves", member(SOMEONE, CLIENT), true, false, true, false),
                Arguments.of("a colleague", member(9, CLIENT), false, false, false, false),
                Arguments.of("a viewer of their organization", viewer(9, CLIENT), true, false, false, false),
                Arguments.of("a viewer above", viewer(9, RESELLER), false, false, false, false),
                Arguments.of("their administrator", administrator(9, CLIENT), true, true, true, true),
                Arguments.of("an administrator above", administrator(9, ROOT), true, true, true, true),
                Arguments.of("a sister's administrator", administrator(9, SISTER), false, false, false, false),
                Arguments.of("an agent of the desk above", agent(9, 70, RESELLER), true, true, false, false),
                Arguments.of("an agent of a sister's desk", agent(9, 70, SISTER), false, false, false, false),
                Arguments.of("an integrator bound above", integrator(RESELLER), true, true, false, false),
                Arguments.of("an integrator bound beside", integrator(SISTER), false, false, false, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void whoKnowsSpeaksForRenamesAndEmpowersAPerson(
            String who, Rights caller, boolean knows, boolean speaks, boolean renames, boolean empowers) {
        assertThat(PersonRules.knows(caller, PERSON, CLIENT, false)).as("knows").isEqualTo(knows);
        assertThat(PersonRules.maySpeakFor(caller, CLIENT)).as("speaks for").isEqualTo(speaks);
        assertThat(accepts(caller, RENAME, CLIENT)).as("renames").isEqualTo(renames);
        assertThat(accepts(caller, EMPOWER, CLIENT)).as("empowers").isEqualTo(empowers);
    }

    @Test
    void whoeverAnswersSomebodyCorrectsHowTheyReadAndNothingElse() {
        PersonChange both = new PersonChange(
                Optional.of("Dominique"), Optional.of("en"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(accepts(agent(9, 70, RESELLER), READ, CLIENT)).isTrue();
        assertThat(accepts(agent(9, 70, RESELLER), both, CLIENT)).isFalse();
        assertThat(accepts(agent(9, 70, SISTER), READ, CLIENT)).isFalse();
        assertThat(accepts(integrator(RESELLER), READ, CLIENT)).isFalse();
        assertThat(accepts(member(9, CLIENT), READ, CLIENT)).isFalse();
    }

    @Test
    void onlyWhoAdministersBothOrganizationsMovesAPersonBetweenThem() {
        assertThat(accepts(administrator(9, RESELLER), MOVE, SISTER)).isTrue();
        assertThat(accepts(administrator(9, CLIENT), MOVE, SISTER)).isFalse();
        assertThat(accepts(member(SOMEONE, CLIENT), MOVE, SISTER)).isFalse();
    }

    @Test
    void aChangeRaisesTheVersionAndKeepsWhatItDoesNotName() {
        PersonDecision decision =
                PersonRules.decide(PERSON, RENAME, member(SOMEONE, CLIENT), CLIENT, CLIENT, false, NOW.plusSeconds(60));

        assertThat(decision)
                .isEqualTo(new PersonDecision.Accepted(new Person(
                        SOMEONE,
                        1,
                        3L,
                        null,
                        "someone@client.example",
                        "Dominique",
                        "fr",
                        "Europe/Paris",
                        false,
                        null,
                        NOW,
                        NOW.plusSeconds(60),
                        2)));
    }

    static Stream<Arguments> hosts() {
        return Stream.of(
                //            caller                                      knows  renames moves
                Arguments.of("themselves", guest(SOMEONE), true, true, false),
                Arguments.of("another guest", guest(9), false, false, false),
                Arguments.of("a viewer of the root", viewer(9, ROOT), false, false, false),
                Arguments.of("the root's administrator", administrator(9, ROOT), true, true, true),
                Arguments.of("an administrator below", administrator(9, RESELLER), false, false, false),
                Arguments.of("an agent of the desk that made them known", agent(9, 70, ROOT), true, false, false),
                Arguments.of("an agent of a sister desk", agent(9, 71, ROOT), false, false, false),
                Arguments.of("a program of the root", integrator(ROOT), false, false, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    void whoKnowsRenamesAndMovesAGuest(String who, Rights caller, boolean knows, boolean renames, boolean moves) {
        assertThat(PersonRules.knows(caller, GUEST, List.of(), PersonRules.madeKnown(caller, GUEST)))
                .as("knows")
                .isEqualTo(knows);
        assertThat(decide(GUEST, RENAME, caller, List.of(), List.of()))
                .as("renames")
                .isEqualTo(renames);
        assertThat(decide(GUEST, MOVE, caller, List.of(), SISTER)).as("moves").isEqualTo(moves);
    }

    @Test
    void aDeskThatHasATicketOfAGuestKnowsThemAndCorrectsHowTheyRead() {
        Rights sister = agent(9, 71, ROOT);

        assertThat(PersonRules.knows(sister, GUEST, List.of(), true)).isTrue();
        assertThat(PersonRules.decide(GUEST, RENAME, sister, List.of(), List.of(), true, NOW))
                .isEqualTo(new PersonDecision.Refused(PersonRefusal.NOT_YOURS_TO_EDIT));
    }

    @Test
    void whoeverIsMovedDoesNotViewTheOrganizationTheyComeTo() {
        Person viewer = ((PersonDecision.Accepted)
                        PersonRules.decide(PERSON, EMPOWER, administrator(9, ROOT), CLIENT, CLIENT, false, NOW))
                .person();
        assertThat(viewer.organizationViewer()).isTrue();

        assertThat(PersonRules.decide(viewer, MOVE, administrator(9, ROOT), CLIENT, SISTER, false, NOW))
                .isInstanceOfSatisfying(
                        PersonDecision.Accepted.class,
                        moved -> assertThat(moved.person().organizationViewer()).isFalse());
    }

    @Test
    void aGuestViewsNoOrganization() {
        assertThat(PersonRules.decide(GUEST, EMPOWER, administrator(9, ROOT), List.of(), List.of(), false, NOW))
                .isEqualTo(new PersonDecision.Refused(PersonRefusal.GUEST_VIEWS_NOTHING));
    }

    @Test
    void whoeverGetsAnOrganizationIsNobodysGuestAnyMore() {
        assertThat(PersonRules.decide(GUEST, MOVE, administrator(9, ROOT), List.of(), SISTER, false, NOW))
                .isInstanceOfSatisfying(PersonDecision.Accepted.class, moved -> {
                    assertThat(moved.person().organization()).isEqualTo(4);
                    assertThat(moved.person().guestDesk()).isNull();
                });
    }

    private static boolean accepts(Rights caller, PersonChange change, List<Long> target) {
        return decide(PERSON, change, caller, CLIENT, target);
    }

    private static boolean decide(
            Person person, PersonChange change, Rights caller, List<Long> path, List<Long> target) {
        return switch (PersonRules.decide(
                person, change, caller, path, target, PersonRules.madeKnown(caller, person), NOW)) {
            case PersonDecision.Accepted accepted -> true;
            case PersonDecision.Refused refused -> false;
        };
    }

    private static PersonChange change(
            Optional<String> name, Optional<Long> organization, Optional<Boolean> organizationViewer) {
        return new PersonChange(name, Optional.empty(), Optional.empty(), organization, organizationViewer);
    }
}

package dev.guichet.endtoend.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.system.Guichet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What administrators are told to type runs word by word on the demo. It leaves the demo's desks with other rules, so
/// it comes after whatever counts on them; and it founds what can be founded once, so a second run needs a new state.
@Order(97)
class HowToIT {
    private final Guichet guichet = Guichet.running();

    @Test
    void anOrganizationIsSetUp() {
        String said = typed("set-up-an-organization", "# Set up an organization");

        assertThat(said).contains("\"slug\":\"acme\"", "\"email\":\"noa@acme.example\",\"role\":\"agent\"");
        assertThat(said).contains("\"accountManager\":{\"id\":", "\"state\":\"confirmed\"");
    }

    @Test
    void aDeskGetsItsRules() {
        String said = typed("desk-rules", "# Set the rules of a desk");

        assertThat(said).contains("\"subject\":\"Ligne coupée\"", "\"priority\":\"urgent\"", "UNKNOWN_KIND");
    }

    @Test
    void ticketsGoToAGroup() {
        String said = typed("groups", "# Give tickets to a group of the desk");

        assertThat(said)
                .containsSubsequence(
                        "\"group\":\"second-line\"",
                        "\"slug\":\"second-line\",\"name\":\"Second line\"},\"status\":\"open\"",
                        "\"slug\":\"experts\",\"name\":\"Experts\"},\"status\":\"open\"",
                        "\"group\":null,\"status\":\"open\"");
    }

    @Test
    void categoriesAreInherited() {
        String said = typed("categories", "# Categories: say what requests are about");

        assertThat(said).containsSubsequence("\"label\":\"Messagerie\"", "\"fr\":\"Courrier\"", "\"archived\":true");
    }

    @Test
    void aFormIsWrittenShownAndChanged() {
        String said = typed("forms", "# Write a form");

        assertThat(said).containsSubsequence("What is affected", "VerticalLayout", "ui:order", "Say what you see");
    }

    @Test
    void peopleAreInvitedOrSignUp() {
        String said = typed("invite-people", "# Invite people, or let them sign up");

        assertThat(said)
                .containsSubsequence(
                        "\"state\":\"queued\"",
                        "\"state\":\"sent\"",
                        "new@guichet.test",
                        "action-token",
                        "\"state\":\"listed\"",
                        "\"name\":\"_guichet.ops-client.example\"",
                        "\"state\":\"accepted\"");
    }

    @Test
    void peopleWhomNobodyKnowsAreHelped() {
        String said = typed("guests", "# Help people whom nobody knows");

        assertThat(said)
                .containsSubsequence(
                        "\"state\":\"queued\"", "\"email\":\"supplier@outside.example\"", "\"slug\":\"cachemire\"");
    }

    private String typed(String page, String title) {
        return guichet.shell(String.join("\n", Guide.blocks(guichet.file("docs/how-to/" + page + ".md"), title)));
    }
}

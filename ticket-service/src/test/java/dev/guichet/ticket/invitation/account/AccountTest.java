package dev.guichet.ticket.invitation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.invitation.domain.DueInvitation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Passwords are the identity provider's (S1.3).
class AccountTest {
    private static final JsonArray BOTH = new JsonArray().add("VERIFY_EMAIL").add("UPDATE_PASSWORD");

    private static final String ADDRESS = "someone@client.example";

    @Test
    void aNewAccountHasNoPasswordAndNoProvenAddress() {
        JsonObject user = Account.fresh(invitation("Client", "Support"));

        assertThat(user.getBoolean("emailVerified")).isFalse();
        assertThat(user.getJsonArray("requiredActions")).isEqualTo(BOTH);
        assertThat(user.getJsonObject("attributes"))
                .isEqualTo(attributes("locale", "en")
                        .put("guichetAddress", new JsonArray().add(ADDRESS))
                        .put("guichetOrganization", new JsonArray().add("Client"))
                        .put("guichetDesk", new JsonArray().add("Support")));
        assertThat(user.getString("firstName")).isEqualTo("Dominique");
        assertThat(user.fieldNames()).doesNotContain("credentials");
    }

    /// Keycloak gives an address that is somebody's name to nobody else, and a name stays when the address
    /// changes.
    @Test
    void anAccountIsCalledByNothingThatSomebodyElseMayHave() {
        JsonObject user = Account.fresh(invitation(null, null));

        assertThat(user.getString("username"))
                .startsWith("guichet-")
                .doesNotContain("@")
                .isNotEqualTo(Account.fresh(invitation(null, null)).getString("username"));
        assertThat(Account.withoutAddress().getString("username")).startsWith("guichet-");
    }

    /// Keycloak takes away what is left out.
    @Test
    void whoIsCalledOtherwiseKeepsTheRest() {
        var user = new JsonObject()
                .put("id", "1")
                .put("username", ADDRESS)
                .put("email", "other@client.example")
                .put("firstName", "Dominique");
        Account account = Account.of(user);

        assertThat(account.mayBeRenamed()).isTrue();
        assertThat(account.renamed().getString("username")).startsWith("guichet-");
        assertThat(account.renamed().getString("email")).isEqualTo("other@client.example");
        assertThat(account.renamed().getString("firstName")).isEqualTo("Dominique");
    }

    @Test
    void whoSignsInByTheirNameAloneOrElsewhereKeepsIt() {
        assertThat(Account.of(new JsonObject().put("id", "1").put("username", ADDRESS))
                        .mayBeRenamed())
                .isFalse();
        assertThat(Account.of(new JsonObject()
                                .put("id", "1")
                                .put("email", "other@client.example")
                                .put("federationLink", "ldap"))
                        .mayBeRenamed())
                .isFalse();
    }

    @Test
    void whoHasNotChosenAPasswordYetIsAskedTo() {
        assertThat(account(false, "VERIFY_EMAIL", "UPDATE_PASSWORD").actions()).isEqualTo(BOTH);
        assertThat(account(true, "UPDATE_PASSWORD").actions()).isEqualTo(BOTH);
        assertThat(account(false).actions()).isEqualTo(BOTH);
    }

    @Test
    void whoSignsInElsewhereKeepsTheirPassword() {
        assertThat(account(true).actions()).isEqualTo(new JsonArray().add("VERIFY_EMAIL"));
    }

    @Test
    void anAccountIsMadeForOneAddress() {
        JsonObject user = Account.fresh(invitation(null, null));

        assertThat(Account.of(user).madeFor("Someone@Client.example")).isTrue();
        assertThat(Account.of(user).madeFor("other@client.example")).isFalse();
        assertThat(account(true).madeFor(ADDRESS)).isFalse();
    }

    /// The names of another tenant's invitation must not be in this one's mail.
    @Test
    void aMailSaysInWhoseNameItComesOrNothing() {
        var user = new JsonObject()
                .put("id", "1")
                .put("email", ADDRESS)
                .put("lastName", "Client")
                .put("attributes", attributes("guichetDesk", "Other").put("theirs", new JsonArray().add("kept")));

        assertThat(Account.of(user).inTheNameOf(invitation("Client", null)))
                .isEqualTo(new JsonObject()
                        .put("email", ADDRESS)
                        .put("lastName", "Client")
                        .put(
                                "attributes",
                                attributes("theirs", "kept")
                                        .put("guichetOrganization", new JsonArray().add("Client"))));
    }

    private static DueInvitation invitation(@Nullable String organization, @Nullable String desk) {
        return new DueInvitation(
                1, ADDRESS, "Dominique Client", "en", organization, desk, 1, Instant.EPOCH, Instant.EPOCH);
    }

    private static JsonObject attributes(String name, String value) {
        return new JsonObject().put(name, new JsonArray().add(value));
    }

    private static Account account(boolean proven, String... pending) {
        return Account.of(new JsonObject()
                .put("id", "1")
                .put("enabled", true)
                .put("emailVerified", proven)
                .put("requiredActions", new JsonArray(List.of((Object[]) pending))));
    }
}

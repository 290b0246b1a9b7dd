package dev.guichet.ticket.invitation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.invitation.domain.DueInvitation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Passwords are the identity provider's (S1.3).
class AccountTest {
    private static final JsonArray BOTH = new JsonArray().add("VERIFY_EMAIL").add("UPDATE_PASSWORD");

    @Test
    void aNewAccountHasNoPasswordAndNoProvenAddress() {
        JsonObject user = Account.fresh(
                new DueInvitation(1, "someone@client.example", "Dominique Client", "en", 1, Instant.EPOCH));

        assertThat(user.getString("username")).isEqualTo("someone@client.example");
        assertThat(user.getBoolean("emailVerified")).isFalse();
        assertThat(user.getJsonArray("requiredActions")).isEqualTo(BOTH);
        assertThat(user.getJsonObject("attributes").getJsonArray("locale")).isEqualTo(new JsonArray().add("en"));
        assertThat(user.getString("firstName")).isEqualTo("Dominique");
        assertThat(user.fieldNames()).doesNotContain("credentials");
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

    private static Account account(boolean proven, String... pending) {
        return Account.of(new JsonObject()
                .put("id", "1")
                .put("enabled", true)
                .put("emailVerified", proven)
                .put("requiredActions", new JsonArray(List.of((Object[]) pending))));
    }
}

package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.AccountName;
import dev.guichet.ticket.invitation.domain.DueInvitation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// An account of the realm, as far as an invitation looks at it.
///
/// @param settled its address is proven and it has no password left to set: somebody uses it
record Account(String id, boolean enabled, boolean settled) {
    private static final String PROVE = "VERIFY_EMAIL";
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

    static Account of(JsonObject user) {
        JsonArray pending = user.getJsonArray("requiredActions", new JsonArray());
        return new Account(
                user.getString("id"),
                user.getBoolean("enabled", false),
                user.getBoolean("emailVerified", false) && !pending.contains(SET_PASSWORD));
    }

    /// A new account has no password and no proven address: the mail's link is the way to both.
    static JsonObject fresh(DueInvitation due) {
        AccountName name = AccountName.of(due.name(), due.address());
        JsonObject user = new JsonObject()
                .put("username", due.address())
                .put("email", due.address())
                .put("enabled", true)
                .put("emailVerified", false)
                .put("requiredActions", new JsonArray().add(PROVE).add(SET_PASSWORD))
                .put("attributes", new JsonObject().put("locale", new JsonArray().add(due.locale())));
        if (!name.first().isEmpty()) {
            user.put("firstName", name.first());
        }
        if (!name.last().isEmpty()) {
            user.put("lastName", name.last());
        }
        return user;
    }

    /// What its owner does at the mail's link. One who signs in elsewhere already keeps their password.
    JsonArray actions() {
        return settled ? new JsonArray().add(PROVE) : new JsonArray().add(PROVE).add(SET_PASSWORD);
    }
}

package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.AccountName;
import dev.guichet.ticket.invitation.domain.DueInvitation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account of the realm, as far as an invitation looks at it.
///
/// @param proven whoever has it has shown that its address is theirs
/// @param settled proven, and with no password left to set: somebody uses it
/// @param user as Keycloak represents it
record Account(String id, boolean enabled, boolean proven, boolean settled, JsonObject user) {
    /// Attributes that only administrators of Keycloak see and change; `user-profile.json` of the realm declares them.
    static final String MADE_FOR = "guichetAddress";

    private static final String ORGANIZATION = "guichetOrganization";
    private static final String DESK = "guichetDesk";

    private static final String PROVE = "VERIFY_EMAIL";
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

    static Account of(JsonObject user) {
        JsonArray pending = user.getJsonArray("requiredActions", new JsonArray());
        boolean proven = user.getBoolean("emailVerified", false);
        return new Account(
                user.getString("id"),
                user.getBoolean("enabled", false),
                proven,
                proven && !pending.contains(SET_PASSWORD),
                user);
    }

    /// A new account has no password and no proven address: the mail's link is the way to both.
    static JsonObject fresh(DueInvitation due) {
        AccountName name = AccountName.of(due.name(), due.address());
        JsonObject attributes = new JsonObject()
                .put("locale", new JsonArray().add(due.locale()))
                .put(MADE_FOR, new JsonArray().add(due.address()));
        JsonObject user = new JsonObject()
                .put("username", nameless())
                .put("email", due.address())
                .put("enabled", true)
                .put("emailVerified", false)
                .put("requiredActions", new JsonArray().add(PROVE).add(SET_PASSWORD))
                .put("attributes", named(attributes, due));
        if (!name.first().isEmpty()) {
            user.put("firstName", name.first());
        }
        if (!name.last().isEmpty()) {
            user.put("lastName", name.last());
        }
        return user;
    }

    /// Whether this service made it for nobody but who has this address.
    boolean madeFor(String address) {
        JsonArray made = user.getJsonObject("attributes", new JsonObject()).getJsonArray(MADE_FOR, new JsonArray());
        return made.size() == 1 && address.equalsIgnoreCase(made.getString(0));
    }

    /// A name that says nothing: it stays when the address changes, and Keycloak gives an address that is the
    /// name of an account to nobody else. People sign in with their address.
    private static String nameless() {
        return "guichet-" + UUID.randomUUID();
    }

    /// Whether somebody has another address by now, and is only called by this one. Without an address, the
    /// name is all that they sign in with.
    boolean mayBeRenamed() {
        return user.getString("email") != null && !isFederated();
    }

    JsonObject renamed() {
        return changed(new JsonObject().put("username", nameless()));
    }

    /// Whether its credentials are in another directory, where nobody here can remove them.
    boolean isFederated() {
        return user.getString("federationLink") != null;
    }

    /// What is changed of it before a mail says in whose name it comes. Keycloak takes away what is left out beside
    /// attributes.
    JsonObject inTheNameOf(DueInvitation due) {
        JsonObject attributes =
                user.getJsonObject("attributes", new JsonObject()).copy();
        return changed(new JsonObject().put("attributes", named(attributes, due)));
    }

    private JsonObject changed(JsonObject change) {
        for (String kept : new String[] {"username", "email", "firstName", "lastName"}) {
            if (user.getString(kept) != null && !change.containsKey(kept)) {
                change.put(kept, user.getString(kept));
            }
        }
        return change;
    }

    /// What is left of it when its address is somebody else's: nobody signs in with it, and no mail goes to it.
    /// Nor is it called by that address any more.
    static JsonObject withoutAddress() {
        return new JsonObject()
                .put("username", nameless())
                .put("email", "")
                .put("emailVerified", false)
                .put("enabled", false);
    }

    /// What its owner does at the mail's link. One who signs in elsewhere already keeps their password.
    JsonArray actions() {
        return settled ? new JsonArray().add(PROVE) : new JsonArray().add(PROVE).add(SET_PASSWORD);
    }

    private static JsonObject named(JsonObject attributes, DueInvitation due) {
        set(attributes, ORGANIZATION, due.organization());
        set(attributes, DESK, due.desk());
        return attributes;
    }

    private static void set(JsonObject attributes, String name, @Nullable String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, new JsonArray().add(value));
        }
    }
}

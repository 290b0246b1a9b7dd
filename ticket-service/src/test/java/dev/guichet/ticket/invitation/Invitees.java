package dev.guichet.ticket.invitation;

import dev.guichet.ticket.directory.Tenant;
import java.util.HashMap;
import java.util.Map;

/// People whom an administrator makes known and invites.
final class Invitees {
    private Invitees() {}

    /// @return id of the person
    static long invited(Tenant tenant, String address, String locale) {
        long person = known(tenant, address, locale, Map.of());
        invite(tenant, person);
        return person;
    }

    /// @return id of the person
    static long known(Tenant tenant, String address, String locale, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(more);
        person.putAll(Map.of("email", address, "name", "Dominique Client", "locale", locale));
        return tenant.administrator()
                .body(person)
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    static void invite(Tenant tenant, long person) {
        tenant.administrator()
                .post("/api/v1/persons/" + person + "/invitation")
                .then()
                .statusCode(202);
    }
}

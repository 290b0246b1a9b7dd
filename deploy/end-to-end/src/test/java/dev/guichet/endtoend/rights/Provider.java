package dev.guichet.endtoend.rights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A root of its own, filled through the public API by its administrator.
final class Provider {
    final long root;
    private final Cast cast;
    private final Api owner;
    private final Map<String, Long> persons = new ConcurrentHashMap<>();

    private Provider(Cast cast, Api owner, long root) {
        this.cast = cast;
        this.owner = owner;
        this.root = root;
    }

    /// @param administrator their role in the cast; their account is there already
    static Provider founded(Cast cast, String administrator, Api as) {
        ObjectNode root = Json.object("slug", cast.name("provider-of-" + administrator), "name", "Provider");
        root.putArray("administrators")
                .add(Json.object("email", cast.address(administrator), "name", cast.name(administrator)));
        long id = Person.OPERATOR
                .api()
                .post("/organizations", root)
                .expect(201)
                .body()
                .path("id")
                .asLong();
        return new Provider(cast, as, id);
    }

    Api owner() {
        return owner;
    }

    long organization(String slug, long parent) {
        return made("/organizations", Json.object("slug", cast.name(slug), "name", slug, "parent", parent));
    }

    long person(String role, long organization) {
        return person(role, organization, false);
    }

    long person(String role, long organization, boolean viewer) {
        return persons.computeIfAbsent(
                role,
                _ -> made(
                        "/persons",
                        Json.object(
                                "email",
                                cast.address(role),
                                "name",
                                cast.name(role),
                                "organization",
                                organization,
                                "organizationViewer",
                                viewer)));
    }

    long id(String role) {
        return persons.getOrDefault(role, 0L);
    }

    /// The slug of a new desk with these members, of roles by the names they have in the cast.
    String desk(String name, long organization, boolean takesAll, Map<String, String> members) {
        String slug = cast.name(name);
        made(
                "/desks",
                Json.object(
                        "organization", organization, "slug", slug, "name", slug, "brand", name, "default", takesAll));
        members.forEach((role, as) -> owner.put("/desks/" + slug + "/members/" + id(role), Json.object("role", as))
                .expect(200, 201));
        return slug;
    }

    void administrator(String role, long organization) {
        owner.put("/organizations/" + organization + "/administrators/" + id(role), Json.object())
                .expect(200, 201, 204);
    }

    void program(String client, long organization) {
        owner.put("/organizations/" + organization + "/integrators/" + client, Json.object())
                .expect(200, 201, 204);
    }

    long made(String path, Object body) {
        return owner.post(path, body).expect(201).body().path("id").asLong();
    }
}

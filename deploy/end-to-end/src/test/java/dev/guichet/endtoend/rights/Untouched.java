package dev.guichet.endtoend.rights;

import dev.guichet.endtoend.system.Api;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a refused call may not have changed: both tickets, and the directory as those in charge of it see it.
record Untouched(Map<String, String> bodies) {
    private static final List<String> BY_ADMINISTRATORS = List.of(
            "/tickets?limit=1&desk={desk}",
            "/desks/{desk}",
            "/desks/{desk}/groups/{group}",
            "/forms/{form}",
            "/forms/{agentForm}",
            "/categories/{category}",
            "/organizations/{organization}",
            "/persons/{requester}",
            "/sla/policies/{desk}");
    private static final List<String> BY_THE_PROVIDER =
            List.of("/desks?limit=5", "/forms?limit=5", "/organizations?limit=5", "/persons?limit=5");

    static Untouched of(RightsWorld world) {
        Map<String, String> bodies = new TreeMap<>();
        Api admin = world.cast.api(Caller.ADMIN);
        Api elsewhere = world.cast.api(Caller.ELSEWHERE);
        Names names = world.names(Caller.ADMIN);
        BY_ADMINISTRATORS.forEach(path -> {
            read(admin, names.in(path), bodies);
            read(elsewhere, names.in(path.replace("{", "{other.")), bodies);
        });
        List.of("/tickets/{ticket}", "/tickets/{solved}").forEach(path -> read(admin, names.in(path), bodies));
        read(elsewhere, names.in("/tickets/{other.ticket}"), bodies);
        BY_THE_PROVIDER.forEach(path -> read(world.owner(), path, bodies));
        return new Untouched(bodies);
    }

    private static void read(Api by, String path, Map<String, String> bodies) {
        bodies.put(path, by.get(path).expect(200).text().replaceAll("\"next\":[^}]*", ""));
    }
}

package dev.guichet.endtoend.rights;

import dev.guichet.endtoend.system.Accounts;
import dev.guichet.endtoend.system.Api;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Who calls: an account of its own for each kind of caller, so that nobody is known in two roots.
final class Cast {
    final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Api> known = new ConcurrentHashMap<>();

    Api api(Caller caller) {
        return known.computeIfAbsent(caller.column(), name -> switch (caller) {
            case ANONYMOUS -> Api.anonymous();
            case OPERATOR -> Api.as("operator");
            case INTEGRATOR -> Api.with(Accounts.program(name(name), "tickets:read", "tickets:write"));
            case READER -> Api.with(Accounts.program(name(name), "tickets:read"));
            default -> Api.with(Accounts.person(name(name)));
        });
    }

    /// Somebody the world needs who is no column of the table.
    Api extra(String name) {
        return known.computeIfAbsent(name, _ -> Api.with(Accounts.person(name(name))));
    }

    String name(Caller caller) {
        return name(caller.column());
    }

    String name(String role) {
        return role + "-" + suffix;
    }

    String address(String role) {
        return Accounts.address(name(role));
    }
}

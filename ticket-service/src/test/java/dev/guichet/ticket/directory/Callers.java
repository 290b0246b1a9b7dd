package dev.guichet.ticket.directory;

import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Callers of unit tests, by what they are. The tree: root 1, reseller 2 below it, client 3 below that, sister 4.
public final class Callers {
    public static final List<Long> ROOT = List.of(1L);
    public static final List<Long> RESELLER = List.of(1L, 2L);
    public static final List<Long> CLIENT = List.of(1L, 2L, 3L);
    public static final List<Long> SISTER = List.of(1L, 2L, 4L);

    private Callers() {}

    public static Rights member(long person, List<Long> path) {
        return rights(person, path, false, Map.of(), Set.of(), Set.of());
    }

    /// Of no organization.
    public static Rights guest(long person) {
        return rights(person, List.of(), false, Map.of(), Set.of(), Set.of());
    }

    public static Rights viewer(long person, List<Long> path) {
        return rights(person, path, true, Map.of(), Set.of(), Set.of());
    }

    public static Rights administrator(long person, List<Long> of) {
        return rights(person, of, false, Map.of(), Set.of(), Set.of(of.getLast()));
    }

    /// Somebody of the root who sits at a desk that the organization at the end of `of` opened.
    public static Rights agent(long person, long desk, List<Long> of) {
        return rights(person, ROOT, false, Map.of(desk, DeskRole.AGENT), Set.of(of.getLast()), Set.of());
    }

    public static Rights supervisor(long person, long desk, List<Long> of) {
        return rights(person, ROOT, false, Map.of(desk, DeskRole.SUPERVISOR), Set.of(of.getLast()), Set.of());
    }

    public static Rights integrator(List<Long> boundTo) {
        return new Rights(
                1,
                null,
                "crm",
                "crm",
                boundTo.getLast(),
                boundTo,
                false,
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of("tickets:read", "tickets:write"));
    }

    private static Rights rights(
            long person,
            List<Long> path,
            boolean viewer,
            Map<Long, DeskRole> desks,
            Set<Long> deskOrganizations,
            Set<Long> administers) {
        return new Rights(
                1,
                person,
                null,
                "Somebody",
                path.isEmpty() ? null : path.getLast(),
                path,
                viewer,
                desks,
                deskOrganizations,
                administers,
                Set.of(),
                Map.of(),
                Set.of());
    }
}

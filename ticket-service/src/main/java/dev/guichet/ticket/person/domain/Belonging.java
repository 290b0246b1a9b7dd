package dev.guichet.ticket.person.domain;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who says where somebody belongs whose domain an organization has. Paths run from the root to an organization, both
/// included; that of the organization which has the domain is the owner's.
public final class Belonging {
    private Belonging() {}

    /// Whether the caller may put somebody whom nobody knows into the organization at the end of `named`. Whoever
    /// configures the owner puts them anywhere; who may speak for the owner, into its branch. To administer a
    /// part of that branch is not enough: a domain is not captured from below either.
    public static boolean mayPut(Rights caller, List<Long> owner, List<Long> named) {
        return caller.configures(owner) || (named.contains(owner.getLast()) && PersonRules.maySpeakFor(caller, owner));
    }

    /// As whose administrator somebody puts a person at the end of `path`: the highest organization of it that they
    /// administer; null for a desk's agent and for a program.
    public static @Nullable Long placedFrom(Rights caller, List<Long> path) {
        return path.stream().filter(caller.administers()::contains).findFirst().orElse(null);
    }

    /// Whether somebody stays where they were put before they signed in: it is in the owner's branch, or an
    /// administrator of the owner, or of what is above it, put them there.
    ///
    /// @param path of the organization they were put into; empty for a guest
    /// @param placedFrom what [#placedFrom] said then
    public static boolean staysAt(List<Long> path, @Nullable Long placedFrom, List<Long> owner) {
        return path.contains(owner.getLast()) || (placedFrom != null && owner.contains(placedFrom));
    }
}

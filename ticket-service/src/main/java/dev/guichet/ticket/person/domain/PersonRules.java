package dev.guichet.ticket.person.domain;

import dev.guichet.kit.directory.Rights;
import java.time.Instant;
import java.util.List;

/// Who knows of a person and who edits what of them. Paths are those of the person's organization,
/// and empty for a guest. `hosted` is whether a guest is one of a desk of the caller's: it made them known, or has a
/// ticket in which they take part.
public final class PersonRules {
    private PersonRules() {}

    /// Themselves, administrators and integrators of their branch, the desks that serve it, and those who see all
    /// tickets of their organization anyway. A guest is known to administrators of the root and to their hosts.
    public static boolean knows(Rights caller, Person person, List<Long> path, boolean hosted) {
        return caller.isPerson(person.id())
                || caller.configures(path)
                || caller.serves(path)
                || caller.actsFor(path)
                || (caller.organizationViewer() && caller.belongsTo(person.organization()))
                || (person.isGuest() && (caller.configuresRoot() || hosted));
    }

    /// Whether the caller may make a person known in the organization at the end of `path`.
    public static boolean maySpeakFor(Rights caller, List<Long> path) {
        return caller.configures(path) || caller.serves(path) || caller.actsFor(path);
    }

    /// Whether a desk of the caller's made the guest known.
    public static boolean madeKnown(Rights caller, Person guest) {
        return guest.guestDesk() != null && caller.isMemberOf(guest.guestDesk());
    }

    /// Whether the caller decides where the person belongs: for a guest that is the root's administrators.
    public static boolean configures(Rights caller, Person person, List<Long> path) {
        return person.isGuest() ? caller.configuresRoot() : caller.configures(path);
    }

    /// Everybody says how they are called and how they read; whoever answers them corrects how they read.
    ///
    /// @param path of the organization the person is in
    /// @param target path of the organization the change leads to; the same when it does not move them
    public static PersonDecision decide(
            Person person,
            PersonChange change,
            Rights caller,
            List<Long> path,
            List<Long> target,
            boolean hosted,
            Instant now) {
        boolean configures = configures(caller, person, path) && (target.isEmpty() || caller.configures(target));
        if (change.movesOrEmpowers() && !configures) {
            return new PersonDecision.Refused(PersonRefusal.ADMINISTRATORS_ONLY);
        }
        boolean corrects = change.onlyHowTheyRead() && answers(caller, path, hosted);
        if (!configures && !corrects && !caller.isPerson(person.id())) {
            return new PersonDecision.Refused(PersonRefusal.NOT_YOURS_TO_EDIT);
        }
        Person changed = person.with(change, now);
        return changed.isGuest() && changed.organizationViewer()
                ? new PersonDecision.Refused(PersonRefusal.GUEST_VIEWS_NOTHING)
                : new PersonDecision.Accepted(changed);
    }

    /// Whether the caller sits at a desk that answers the person.
    private static boolean answers(Rights caller, List<Long> path, boolean hosted) {
        return caller.person() != null && (caller.serves(path) || hosted);
    }
}

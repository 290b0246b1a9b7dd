package dev.guichet.ticket.person.domain;

import dev.guichet.kit.directory.Rights;
import java.time.Instant;
import java.util.List;

/// Who knows of a person and who edits what of them. Paths are those of the person's organization.
public final class PersonRules {
    private PersonRules() {}

    /// Themselves, administrators and integrators of their branch, the desks that serve it, and those who see all
    /// tickets of their organization anyway.
    public static boolean knows(Rights caller, Person person, List<Long> path) {
        return caller.isPerson(person.id())
                || caller.configures(path)
                || caller.serves(path)
                || caller.actsFor(path)
                || (caller.organizationViewer() && caller.organization() == person.organization());
    }

    /// Whether the caller may make a person known in the organization at the end of `path`.
    public static boolean maySpeakFor(Rights caller, List<Long> path) {
        return caller.configures(path) || caller.serves(path) || caller.actsFor(path);
    }

    /// @param path of the organization the person is in
    /// @param target path of the organization the change leads to; the same when it does not move them
    public static PersonDecision decide(
            Person person, PersonChange change, Rights caller, List<Long> path, List<Long> target, Instant now) {
        boolean configures = caller.configures(path) && caller.configures(target);
        if (change.movesOrEmpowers() && !configures) {
            return new PersonDecision.Refused(PersonRefusal.ADMINISTRATORS_ONLY);
        }
        if (!configures && !caller.isPerson(person.id())) {
            return new PersonDecision.Refused(PersonRefusal.NOT_YOURS_TO_EDIT);
        }
        return new PersonDecision.Accepted(person.with(change, now));
    }
}

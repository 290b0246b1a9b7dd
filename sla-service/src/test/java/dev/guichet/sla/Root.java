package dev.guichet.sla;

import dev.guichet.events.Actor;
import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRef;
import dev.guichet.events.DeskRole;
import dev.guichet.events.EventMeta;
import dev.guichet.events.OrganizationChanged;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonChanged;
import dev.guichet.events.PersonRef;
import dev.guichet.kit.events.NewEvents;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// A tenant nobody else has heard of: one organization with a desk and a client organization below it. All ids are
/// random, so that tests share their parts with whatever else runs on them.
public final class Root {
    public final long id = someId();
    public final long client = someId();
    public final DeskRef desk = new DeskRef(someId(), "desk-" + someId(), "Support", "Support");

    public static long someId() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    public OrganizationChanged organization(long... administrators) {
        return new OrganizationChanged(
                meta(1),
                id,
                List.of(id),
                "root-" + id,
                "Root",
                Arrays.stream(administrators).boxed().toList(),
                List.of(),
                null);
    }

    public OrganizationChanged clientOrganization(String... integrators) {
        return new OrganizationChanged(
                meta(1),
                client,
                List.of(id, client),
                "client-" + client,
                "Client",
                List.of(),
                List.of(integrators),
                null);
    }

    /// With domains that DNS proves to be its own.
    public OrganizationChanged proving(String... domains) {
        return new OrganizationChanged(
                meta(2), id, List.of(id), "root-" + id, "Root", List.of(), List.of(), List.of(domains));
    }

    /// Known by their address only.
    public PersonChanged named(long person, String address) {
        return new PersonChanged(meta(1), person, "Person", address, "fr", "Europe/Paris", id, false, null);
    }

    public PersonChanged person(long person, @Nullable String subject, long organization) {
        return person(person, subject, organization, false);
    }

    public PersonChanged person(long person, @Nullable String subject, long organization, boolean viewer) {
        return new PersonChanged(
                meta(1), person, "Person", address(person), "fr", "Europe/Paris", organization, viewer, subject);
    }

    public DeskChanged deskWith(DeskMember... members) {
        return desk(desk, 1, members);
    }

    public DeskChanged desk(DeskRef desk, long version, DeskMember... members) {
        return new DeskChanged(
                meta(version), desk, id, "fr", "Europe/Paris", true, List.of(members), null, null, null, null);
    }

    public static DeskMember member(long person, DeskRole role) {
        return new DeskMember(person, role, "Person", address(person), "fr");
    }

    public TicketStory ticket() {
        return new TicketStory(this, someId(), requester(someId()));
    }

    public TicketStory ticketOf(long requester) {
        return new TicketStory(this, someId(), requester(requester));
    }

    static PersonRef requester(long person) {
        return new PersonRef(person, "Person", address(person), "fr", ParticipantRole.REQUESTER);
    }

    EventMeta meta(long version) {
        return NewEvents.meta(Instant.now(), id, Actor.system(), "test", version);
    }

    private static String address(long person) {
        return "p" + person + "@guichet.test";
    }
}

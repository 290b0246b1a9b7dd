package dev.guichet.ticket.person.web;

import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person as callers see them. The OIDC subject stays inside.
@Schema(name = "Person", description = "Somebody known in a root")
@BodyExample(name = "person", value = PersonView.EXAMPLE)
public record PersonView(
        @Schema(examples = "40") long id,
        @Schema(examples = "someone@client.example") String email,
        @Schema(examples = "Dominique Client") String name,

        @Schema(
                description = "Language of mails to them",
                enumeration = {"fr", "en"},
                examples = "fr")
        String locale,

        @Schema(description = "IANA time zone", examples = "Europe/Paris")
        String zone,

        @Schema(description = "Null for a guest, who belongs to none") @Nullable
        NamedOrganization organization,

        @Schema(description = "May see every ticket of their organization")
        boolean organizationViewer,

        @Schema(description = "Whether they have signed in at least once")
        boolean signedIn,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version)
        implements Versioned, Located {
    static final String EXAMPLE = """
            {"id": 40, "email": "someone@client.example", "name": "Dominique Client", "locale": "fr",
             "zone": "Europe/Paris", "organization": {"id": 9, "slug": "client", "name": "Client SA"},
             "organizationViewer": false, "signedIn": false, "createdAt": "2026-11-20T13:32:00Z",
             "updatedAt": "2026-11-20T13:32:00Z", "version": 1}""";

    @Override
    public String location() {
        return "/api/v1/persons/" + id;
    }

    public static PersonView of(KnownPerson known) {
        Person person = known.person();
        Home home = known.home();
        return new PersonView(
                person.id(),
                person.email(),
                person.name(),
                person.locale(),
                person.zone(),
                home == null ? null : new NamedOrganization(home.id(), home.slug(), home.name()),
                person.organizationViewer(),
                person.subject() != null,
                person.createdAt(),
                person.updatedAt(),
                person.version());
    }
}

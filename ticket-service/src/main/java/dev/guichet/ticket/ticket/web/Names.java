package dev.guichet.ticket.ticket.web;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.ticket.ticket.domain.Participant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Things and people as views name them.
final class Names {
    private Names() {}

    @Schema(name = "Named", description = "Something with an id, a slug and a name")
    record Named(
            @Schema(examples = "3") long id,

            @Schema(examples = "support-ops") String slug,

            @Schema(examples = "Support Ops") String name) {}

    @Schema(name = "TicketPerson", description = "Somebody on a ticket")
    record PersonName(
            @Schema(examples = "40") long id,

            @Schema(examples = "Dominique Client") String name,

            @Schema(
                    description = "Of the assignee null for those who are not at the desk",
                    examples = "someone@client.example")
            @Nullable
            String email) {
        static PersonName of(Participant person) {
            return new PersonName(person.id(), person.name(), person.email());
        }

        static PersonName withoutAddress(Participant person) {
            return new PersonName(person.id(), person.name(), null);
        }

        static @Nullable PersonName ofNullable(@Nullable Participant person) {
            return person == null ? null : of(person);
        }
    }

    @Schema(name = "Author", description = "Who did it: a person, an integrator, or the system (time and rules)")
    record ActorName(
            @Schema(examples = "person") ActorKind kind,

            @Schema(description = "Of a person") @Nullable Long id,

            @Schema(description = "OIDC client id of an integrator") @Nullable
            String client,

            @Schema(examples = "Dominique Client") String name) {
        static ActorName of(Actor actor) {
            return new ActorName(actor.kind(), actor.person(), actor.client(), actor.name());
        }
    }
}

package dev.guichet.ticket.ticket.domain;

import org.jspecify.annotations.Nullable;

/// A form of the desk that a request names.
///
/// @param version number of the version of its questions that new tickets answer
/// @param kind of its tickets; null leaves it to them
/// @param priority the least of its tickets; null leaves it to them
/// @param forAgents whether requesters do not fill it in
/// @param archived whether nobody does any more
public record OfferedForm(
        long id,
        String slug,
        int version,
        @Nullable String kind,
        @Nullable Priority priority,
        boolean forAgents,
        boolean archived) {
    FormDemands demands() {
        return new FormDemands(kind, priority);
    }

    FilledForm filled() {
        return new FilledForm(id, slug, version);
    }
}

package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked for when a ticket is opened.
///
/// @param desk slug; null takes the default desk of the level above the requester
/// @param requester address of somebody else, on whose behalf it is opened; null is the caller
/// @param requesterName theirs, should nobody know them yet
/// @param requesterOrganization the one they belong to, an id or a slug; null leaves it to their address
/// @param observers addresses of those who follow it from the start
/// @param channel as the caller says; null goes by the client
/// @param byClient the channel that goes with the client
/// @param form slug of the form it was filled in
/// @param group slug of the desk's group it is to go to; null leaves that to the form and the desk
/// @param formVersion of the questions that were answered; null takes the present one
public record Opening(
        @Nullable String desk,
        @Nullable String requester,
        @Nullable String requesterName,
        @Nullable String requesterOrganization,
        List<String> observers,
        @Nullable Channel channel,
        Channel byClient,
        Content content,
        @Nullable String form,
        @Nullable Integer formVersion,
        @Nullable String externalId,
        @Nullable String group) {
    public Opening {
        observers = List.copyOf(observers);
    }

    public Channel comesThrough() {
        return channel == null ? byClient : channel;
    }
}

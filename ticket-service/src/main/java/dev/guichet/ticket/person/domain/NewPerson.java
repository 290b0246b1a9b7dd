package dev.guichet.ticket.person.domain;

import org.jspecify.annotations.Nullable;

/// A person about to be known.
///
/// @param locale null takes that of the desk that answers them, else `fr`
/// @param zone likewise, else `Europe/Paris`
/// @param organization id of the organization they join; null for a guest
/// @param guestDesk id of the desk that makes a guest known; null for others, and when none does
public record NewPerson(
        String email,
        String name,
        @Nullable String locale,
        @Nullable String zone,
        @Nullable Long organization,
        @Nullable Long guestDesk,
        boolean organizationViewer) {}

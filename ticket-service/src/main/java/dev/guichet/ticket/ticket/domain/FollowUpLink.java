package dev.guichet.ticket.ticket.domain;

import java.util.Set;

/// A ticket that continues a closed one, with what decides who may know of it. Its requester and their organization are
/// those of the closed one.
///
/// @param desk id of the desk it is at
/// @param observers ids of those who follow it
public record FollowUpLink(long number, long desk, Set<Long> observers) {
    public FollowUpLink {
        observers = Set.copyOf(observers);
    }
}

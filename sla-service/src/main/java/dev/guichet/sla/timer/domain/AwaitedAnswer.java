package dev.guichet.sla.timer.domain;

/// What a ticket waits for in an episode, as far as time is concerned.
public enum AwaitedAnswer {
    /// `pending`: for the requester's answer.
    FOR_AN_ANSWER,
    /// `solved`: for the requester to contest or approve the solution.
    FOR_AN_OBJECTION,
    /// Any other status: no timer runs.
    FOR_NOBODY
}

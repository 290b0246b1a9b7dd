package dev.guichet.sla.timer.domain;

/// How many timers of the whole installation wait.
///
/// @param overdue of those armed, how many are due and did not fire yet
public record TimerCounts(long armed, long overdue) {}

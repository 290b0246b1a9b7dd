package dev.guichet.notification.desk;

/// A desk that events have waited for long enough.
///
/// @param root id of its root
/// @param desk id
public record WaitedFor(long root, long desk) {}

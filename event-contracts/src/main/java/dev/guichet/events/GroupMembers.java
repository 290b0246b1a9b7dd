package dev.guichet.events;

import java.util.List;

/// A group of a desk and who is in it.
///
/// @param group id
/// @param members ids of persons, who are members of the desk
public record GroupMembers(long group, List<Long> members) {}

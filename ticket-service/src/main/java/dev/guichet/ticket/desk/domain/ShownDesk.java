package dev.guichet.ticket.desk.domain;

import dev.guichet.events.DeskMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A desk as one caller may see it.
///
/// @param members null for those who may not know who is at it
public record ShownDesk(Desk desk, Opener opener, @Nullable List<DeskMember> members) {}

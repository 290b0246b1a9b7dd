package dev.guichet.ticket.group;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import java.time.Instant;

/// Desks for groups to be of.
final class GroupDesks {
    private GroupDesks() {}

    static Desk support(long root, long id) {
        return new Desk(
                id,
                root,
                root,
                "support",
                "Support",
                "Ops",
                "fr",
                "Europe/Paris",
                true,
                DeskRules.DEFAULT,
                DeskLabels.DEFAULT,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }
}

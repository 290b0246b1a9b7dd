package dev.guichet.notification.rule;

import static dev.guichet.notification.rule.RuleBookTest.told;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.ParticipantRole;
import org.junit.jupiter.api.Test;

/// A reply to a closed ticket opens another one: who wrote it is confirmed that it is registered if it is theirs, to
/// everybody else it is a reply.
class FollowUpMailsTest {
    @Test
    void theRequesterIsConfirmedTheirOwnAndTheDeskReadsAReply() {
        assertThat(told(ticket().createdAsFollowUpOf(9)))
                .containsExactlyInAnyOrder(
                        "Rita:ticket_created",
                        "Omar:participant_reply",
                        "Alice:participant_reply",
                        "Serge:participant_reply");
    }

    @Test
    void anObserversReplyIsAReplyToTheRequesterToo() {
        var omar = ticket().omar();
        assertThat(told(ticket().createdAsFollowUpOf(9, by(omar), ParticipantRole.OBSERVER)))
                .containsExactlyInAnyOrder(
                        "Rita:participant_reply", "Alice:participant_reply", "Serge:participant_reply");
    }

    @Test
    void whoHasItFromTheStartReadsItAlone() {
        assertThat(told(ticket().assignedToAlice().createdAsFollowUpOf(9)))
                .containsExactlyInAnyOrder("Rita:ticket_created", "Omar:participant_reply", "Alice:participant_reply");
    }
}

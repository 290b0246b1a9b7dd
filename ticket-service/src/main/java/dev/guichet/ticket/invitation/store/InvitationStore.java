package dev.guichet.ticket.invitation.store;

import dev.guichet.ticket.invitation.domain.Invitation;
import dev.guichet.ticket.invitation.domain.InvitationState;
import dev.guichet.ticket.invitation.domain.Invitee;
import dev.guichet.ticket.invitation.domain.Sender;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The invitations of the current root, in domain terms.
@ApplicationScoped
public class InvitationStore {
    private static final SqlFile INSERT = SqlFile.of("invitation/insert");
    private static final SqlFile INSERT_STRANGER = SqlFile.of("invitation/insert-stranger");
    private static final SqlFile LAST = SqlFile.of("invitation/last");
    private static final SqlFile COUNT = SqlFile.of("invitation/count");

    /// Empty when one of this person waits already.
    ///
    /// @param by id of the person who asks; null when it is the invited one
    public Uni<Optional<Invitation>> insert(Invitee invitee, Sender sender, @Nullable Long by, Instant now) {
        return Sql.first(
                written(INSERT.with("person", invitee.person()).and("asked_by", by), invitee, sender, now),
                InvitationStore::invitation);
    }

    /// Nothing when somebody nobody knows was invited by this address since then, or waits to be.
    public Uni<Void> insertStranger(Invitee stranger, Sender sender, Instant since, Instant now) {
        return Sql.run(written(INSERT_STRANGER.with("since", Rows.timestamp(since)), stranger, sender, now));
    }

    private static SqlFile.Bound written(SqlFile.Bound insert, Invitee invitee, Sender sender, Instant now) {
        return insert.and("root", invitee.root())
                .and("address", invitee.address())
                .and("name", invitee.name())
                .and("locale", invitee.locale())
                .and("organization", sender.organization())
                .and("desk", sender.desk())
                .and("now", Rows.timestamp(now));
    }

    public Uni<Optional<Invitation>> last(long person) {
        return Sql.first(LAST.with("person", person), InvitationStore::invitation);
    }

    /// How many others asked for on behalf of the person since then.
    public Uni<Long> count(long person, Instant since) {
        return Sql.first(COUNT.with("person", person).and("since", Rows.timestamp(since)), Rows::number)
                .map(Optional::orElseThrow);
    }

    private static Invitation invitation(Rows row) {
        return new Invitation(
                row.number(),
                row.number(),
                row.text(),
                row.one(InvitationState.class),
                row.optionalText(),
                row.instant(),
                row.optionalInstant(),
                row.number());
    }
}

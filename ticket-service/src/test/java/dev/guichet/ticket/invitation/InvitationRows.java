package dev.guichet.ticket.invitation;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Time, for tests: makes invitations older than they are.
public record InvitationRows(AgroalDataSource database) {
    /// As if everything of this person had happened so many minutes earlier.
    public void age(long root, long person, int minutes) throws SQLException {
        run(root, """
                update invitation set created_at = created_at - make_interval(mins => ?),
                    sent_at = sent_at - make_interval(mins => ?) where person_id = ?
                """, minutes, minutes, person);
    }

    /// The same of somebody nobody knows.
    public void age(long root, String address, int minutes) throws SQLException {
        run(root, """
                update invitation set created_at = created_at - make_interval(mins => ?),
                    sent_at = sent_at - make_interval(mins => ?) where address = ? and person_id is null
                """, minutes, minutes, address);
    }

    /// As if this person, or a stranger by their address, had asked for all of it.
    public void askedByThemselves(long root, long person) throws SQLException {
        run(root, "update invitation set asked_by = null where person_id = ?", person);
    }

    /// As if a stranger had asked for it, by the address of this person.
    public void ask(long root, long person) throws SQLException {
        run(root, """
                insert into invitation (id, root_id, person_id, address, name, locale, state, next_attempt_at, created_at)
                select nextval('invitation_id_seq'), p.root_id, p.id, p.email, p.name, p.locale, 'queued', now(), now()
                from person p where p.id = ?
                """, person);
    }

    /// As if somebody had asked to sign up so many minutes earlier.
    public void ageSignUp(String address, int minutes) throws SQLException {
        run(0, "update sign_up set asked_at = asked_at - make_interval(mins => ?) where address = ?", minutes, address);
    }

    /// As if this person had signed in once.
    public void signIn(long root, long person) throws SQLException {
        run(root, "update person set subject = ? where id = ?", "subject-" + person, person);
    }

    /// The addresses of those nobody knows whose mail is sent.
    public List<String> sentToNobody(long root) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter = connection.prepareStatement("select set_config('guichet.root', ?, true)");
                    PreparedStatement sent = connection.prepareStatement(
                            "select address from invitation where person_id is null and state = 'sent' order by id")) {
                enter.setString(1, Long.toString(root));
                enter.execute();
                ResultSet rows = sent.executeQuery();
                List<String> addresses = new ArrayList<>();
                while (rows.next()) {
                    addresses.add(rows.getString(1));
                }
                connection.rollback();
                return addresses;
            }
        }
    }

    private void run(long root, String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter = connection.prepareStatement("select set_config('guichet.root', ?, true)");
                    PreparedStatement change = connection.prepareStatement(sql)) {
                enter.setString(1, Long.toString(root));
                enter.execute();
                for (int i = 0; i < parameters.length; i++) {
                    change.setObject(i + 1, parameters[i]);
                }
                change.executeUpdate();
            }
            connection.commit();
        }
    }
}

package dev.guichet.ticket.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the rows of a database that stood at migration 13.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldRowsIT {
    private OldDatabase database;

    @BeforeAll
    void upgraded(@TempDir Path scripts) throws Exception {
        database = new OldDatabase(scripts);
        database.migrate("13");
        database.fill("/upgrade/rows-of-13.sql");
        database.migrate();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    /// V14.
    @Test
    void whoIsOfAnOrganizationIsNoGuest() throws SQLException {
        are("select count(*) from person where organization_id is null or guest_desk_id is not null", "0");
        are("select count(*) from ticket where organization_id is distinct from 2 or client_id is not null", "0");
        are("select id from person where organization_viewer", "13");
    }

    /// V14: members of the client ask the desk above, as before.
    @Test
    void theirDeskAnswersThemAsBefore() throws SQLException {
        are("select slug from desk_asked('{1,2}', null, null, null, null)", "support");
        are("select slug from desk_asked('{1,2}', null, null, null, 10)", "support");
        are("select count(*) from desk_asked(null, null, null, null, null)", "0");
    }

    /// V15: facts of the desk alone, tags among them, do not count for others.
    @Test
    void versionsForOthersCountWhatTheySee() throws SQLException {
        are(
                "select version, public_version, internal from timeline where ticket = 104 order by version",
                "1 1 f",
                "2 1 t",
                "3 2 f",
                "4 2 t",
                "5 2 t",
                "6 3 f",
                "7 3 t");
        are("""
                select number, version, public_version, public_updated_at = timestamptz '2026-01-01T05:00Z'
                from ticket where number = 104
                """, "104 7 3 t");
        are("select distinct public_version, public_updated_at = created_at from ticket where number <> 104", "1 t");
    }

    @Test
    void whatWasReadStaysRead() throws SQLException {
        are(
                "select person_id, version, public_version from read_marker order by person_id",
                "10 0 0",
                "12 4 2",
                "13 7 3");
    }

    @Test
    void whatIsConfiguredKeepsItsVersionForAll() throws SQLException {
        are(
                "select id, public_version, public_updated_at = updated_at from organization order by id",
                "1 4 t",
                "2 1 t",
                "9 1 t");
        are("select id, public_version, public_updated_at = updated_at from desk order by id", "3 6 t", "4 1 t");
        are("select id, public_version, public_updated_at = updated_at from form", "7 3 t");
    }

    /// V16: what was listed counts for nobody until it is confirmed or proven.
    @Test
    void listedDomainsAreUnproven() throws SQLException {
        are(
                "select organization_id, domain from email_domain order by 1, 2",
                "2 client.example",
                "2 gmail.com",
                "9 client.example");
        are("select count(*) from email_domain where confirmed_at is not null or proven_at is not null", "0");
        are("select count(distinct token), min(length(token)) from email_domain", "3 32");
        are("select count(*) from directory_roots_by_domain('client.example')", "0");
        are("select count(*) from email_domain_organization('client.example')", "0");
        assertThat(database.rows("select domain from email_domain_claim(10, interval '1 minute')"))
                .hasSize(3);
    }

    /// V16: of several spellings of one mailbox, the person first known has it.
    @Test
    void addressesAreCanonicalWhereNobodyHasThatOne() throws SQLException {
        are(
                "select id, email, version from person where id >= 20 order by id",
                "20 rita@xn--bcher-kva.example 2",
                "21 otto@straße.example 1",
                "22 otto@xn--strae-oqa.example 1",
                "23 eva@xn--bcher-kva.example 2",
                "24 eva@bücher.example 1",
                "90 rita@xn--bcher-kva.example 2");
        are("select distinct version from person where id < 20", "1");
    }

    /// V24: what was written before has its hyphens, and nothing else of it moved.
    @Test
    void oldWordsAreFoundWithoutTheirHyphens() throws SQLException {
        are("select number from ticket where document @@ ticket_words('wifi')", "106");
        are("select number from ticket where document @@ ticket_words('Wi-Fi')", "106");
        are("select number, version, updated_at = created_at from ticket where number = 106", "106 1 t");
        are("select id from organization where document @@ directory_query('grandsud')", "2");
        are("select id from organization where document @@ directory_query('grand-sud')", "2");
        are("select id from person where document @@ directory_query('annelaure')", "12");
    }

    /// V17.
    @Test
    void oldSubjectsAndNamesAreFoundByTheirWords() throws SQLException {
        are("select number from ticket where document @@ ticket_words('ecran')", "100");
        are("select number from ticket where document @@ ticket_words('l’écran noir')", "100");
        are("select number from ticket where document @@ ticket_words('étage imprimante')", "104");
        are("select id from person where document @@ directory_query('alice')", "10");
        are(
                "select count(*) from pg_ts_config where cfgname = 'guichet' and cfgnamespace = current_schema::regnamespace",
                "0");
    }

    /// V17.1: those who left before departures were written down: once for each desk that has open tickets of theirs.
    @Test
    void whoLeftBeforeLeavesTheirTickets() throws SQLException {
        are("select root_id, desk_id, person_id, cause from desk_departure", "1 3 11 upgrade");
        are("select * from desk_departures(10)", "1 3 11");
        are("""
                select t.number from desk_departure d
                join ticket t on t.assignee_id = d.person_id and t.desk_id = d.desk_id and t.status <> 'closed'
                where not exists (select from timeline l where l.ticket = t.number and l.what in ('created', 'assignee')
                                  and l.at > d.left_at)
                order by 1
                """, "100", "103");
        are(
                "select number, assignee_id from ticket where number in (101, 102, 105) order by 1",
                "101 11",
                "102 10",
                "105 11");
    }

    /// V18: an invitation that was queued before has no names to say. V70: whoever has signed in since needs none.
    @Test
    void queuedInvitationsAreStillSent() throws SQLException {
        are(
                "select id, address, organization, desk, attempts from invitation_claim(10, interval '1 minute', 5)",
                "71 rita@xn--bcher-kva.example null null 1");
    }

    private void are(String sql, String... rows) throws SQLException {
        assertThat(database.rows(sql)).isEqualTo(List.of(rows));
    }
}

package dev.guichet.ticket.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.web.Sent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many mails a mailbox gets in a day, and whose asking uses that up.
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
class InvitationBudgetIT {
    @Inject
    AgroalDataSource database;

    private Tenant tenant;

    @BeforeEach
    void aRoot() {
        FakeKeycloak.isDown(false);
        tenant = Tenant.founded();
    }

    /// However often and wherever somebody asks, nobody is mail-bombed (D3); but no root keeps another from inviting.
    @Test
    void aMailboxGetsSoManyMailsInADayInHoweverManyRootsAndTwoFromEach() throws SQLException {
        String address = address("popular-");
        for (int i = 0; i < 5; i++) {
            Tenant other = Tenant.founded();
            Sent.awaited(other, Invitees.invited(other, address, "fr"));
        }

        Sent.awaited(tenant, invited(address, "fr"));
        Sent.awaited(tenant, invited(address.replace("@", "+second@"), "fr"));
        String samePlace = address.replace("@", "+more@");
        long person = invited(samePlace, "fr");
        Sent.awaited(tenant, invited(address("after-"), "fr"));

        assertThat(FakeKeycloak.mailsTo(address)).hasSize(6);
        assertThat(FakeKeycloak.mailsTo(samePlace)).isEmpty();
        assertThat(tenant.administrator()
                        .get("/api/v1/persons/" + person + "/invitation")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("queued");
    }

    /// Strangers who ask for the mailbox of somebody else get two mails to it, and are in nobody's way.
    @Test
    void whatStrangersAskForKeepsNobodyFromBeingInvited() throws SQLException {
        String address = address("boss-");
        for (int i = 0; i < 4; i++) {
            long person = Invitees.known(tenant, address.replace("@", "+" + i + "@"), "fr", Map.of());
            new InvitationRows(database).ask(tenant.root, person);
        }
        Sent.awaited(tenant, invited(address("meanwhile-"), "fr"));

        Sent.awaited(tenant, invited(address, "fr"));

        assertThat(FakeKeycloak.mailsTo(address)).hasSize(1);
        assertThat(IntStream.range(0, 4)
                        .mapToLong(i -> FakeKeycloak.mailsTo(address.replace("@", "+" + i + "@"))
                                .size())
                        .sum())
                .isEqualTo(2);
    }

    private String address(String prefix) {
        return prefix + "someone@" + tenant.slug + ".example";
    }

    private long invited(String address, String locale) {
        return Invitees.invited(tenant, address, locale);
    }
}

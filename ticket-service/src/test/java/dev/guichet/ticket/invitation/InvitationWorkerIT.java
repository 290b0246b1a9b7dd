package dev.guichet.ticket.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.domain.DueInvitation;
import dev.guichet.ticket.invitation.store.InvitationQueue;
import dev.guichet.ticket.invitation.web.Sent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What workers make of invitations that wait, and of what Keycloak answers.
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
class InvitationWorkerIT {
    @Inject
    AgroalDataSource database;

    @Inject
    InvitationQueue queue;

    private Tenant tenant;

    @BeforeEach
    void aRoot() {
        FakeKeycloak.isDown(false);
        tenant = Tenant.founded();
    }

    @AfterEach
    void up() {
        FakeKeycloak.isDown(false);
        FakeKeycloak.isCutOff(false);
    }

    @Test
    void aNewAddressGetsAnAccountAndOneMailInTheirLanguage() {
        String address = address("new-");
        long person = invited(address, "en");

        Sent.awaited(tenant, person);

        assertThat(FakeKeycloak.account(address).getJsonObject("attributes").getJsonArray("locale"))
                .containsExactly("en");
        assertThat(FakeKeycloak.mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.actions()).isEqualTo("[\"VERIFY_EMAIL\",\"UPDATE_PASSWORD\"]");
            assertThat(mail.query())
                    .contains("client_id=guichet-portal")
                    .contains("lifespan=259200")
                    .contains("redirect_uri=https%3A%2F%2Fportal.example%2Frequests%3Fa%3Db");
        });
    }

    @Test
    void whoHasAnAccountElsewhereKeepsTheirPassword() {
        String address = address(FakeKeycloak.KNOWN);
        long person = invited(address, "fr");

        Sent.awaited(tenant, person);

        assertThat(FakeKeycloak.mailsTo(address))
                .extracting(FakeKeycloak.Mailed::actions)
                .containsExactly("[\"VERIFY_EMAIL\"]");
    }

    /// What a real one makes of it, `SquattedAccountIT` tells (D28).
    @Test
    void anAccountThatSomebodyElseHoldsIsClosedBeforeTheMail() {
        String address = address(FakeKeycloak.HELD);

        Sent.awaited(tenant, invited(address, "fr"));

        assertThat(FakeKeycloak.doneAbout(address))
                .containsExactly(
                        "DELETE credentials/password of other-" + address,
                        "POST logout of other-" + address,
                        "address taken from other-" + address,
                        "mail to " + address);
    }

    @Test
    void theMailComesInTheNameOfTheOrganizationAndTheDeskThatAnswersIt() {
        long client = tenant.organization(tenant.root, "client");
        tenant.desk(tenant.root, "support");
        String address = address("named-");
        long person = Invitees.known(tenant, address, "fr", Map.of("organization", client));
        Invitees.invite(tenant, person);

        Sent.awaited(tenant, person);

        JsonObject attributes = FakeKeycloak.account(address).getJsonObject("attributes");
        assertThat(attributes.getJsonArray("guichetOrganization")).containsExactly("The client");
        assertThat(attributes.getJsonArray("guichetDesk")).containsExactly("Desk support");
    }

    @Test
    void oneThatWaitedForKeycloakIsSentOnceItIsBack() {
        FakeKeycloak.isDown(true);
        String address = address("late-");
        long person = invited(address, "fr");
        Sent.awaited(tenant, person, "reason", "IDENTITY_BUSY");

        FakeKeycloak.isDown(false);

        assertThat(Sent.awaited(tenant, person).getString("reason")).isNull();
        assertThat(FakeKeycloak.mailsTo(address)).hasSize(1);
    }

    @Test
    void oneThatGotNoAnswerIsSentOnceThereIsOne() {
        FakeKeycloak.isCutOff(true);
        String address = address("patient-");
        long person = invited(address, "fr");
        Sent.awaited(tenant, person, "reason", "IDENTITY_UNREACHABLE");

        FakeKeycloak.isCutOff(false);

        Sent.awaited(tenant, person);
        assertThat(FakeKeycloak.mailsTo(address)).hasSize(1);
    }

    /// Beside the worker of the running service, which takes some of them: each is taken by somebody, and by nobody
    /// else.
    @Test
    void ofManyReplicasOneTakesAnInvitation() {
        List<String> waiting =
                IntStream.range(0, 12).mapToObj(i -> address("one" + i + "-")).toList();
        List<String> taken = new CopyOnWriteArrayList<>();

        try (var replicas = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(replica -> replicas.execute(() -> {
                        while (!replicas.isShutdown()) {
                            taken.addAll(taken());
                        }
                    }));
            waiting.forEach(address -> invited(address, "fr"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> waiting.stream().allMatch(address -> takers(taken, address) > 0));
        }

        assertThat(taken).isNotEmpty();
        assertThat(waiting)
                .allSatisfy(address ->
                        assertThat(takers(taken, address)).as(address).isEqualTo(1));
    }

    private static long takers(List<String> taken, String address) {
        return taken.stream().filter(address::equals).count()
                + FakeKeycloak.mailsTo(address).size();
    }

    private List<String> taken() {
        return queue.claim(3, Duration.ofMinutes(1), 5)
                .map(due -> due.stream().map(DueInvitation::address).toList())
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void whatKeycloakRefusesForGoodFailsWithItsReason() {
        long refused = invited(address(FakeKeycloak.REFUSED), "fr");
        long conflict = invited(address(FakeKeycloak.CONFLICT), "fr");
        long disabled = invited(address(FakeKeycloak.DISABLED), "fr");
        long operator = invited(address(FakeKeycloak.OPERATOR), "fr");

        assertThat(Sent.awaited(tenant, refused, "state", "failed").getString("reason"))
                .isEqualTo("ADDRESS_REFUSED");
        assertThat(Sent.awaited(tenant, conflict, "state", "failed").getString("reason"))
                .isEqualTo("ACCOUNT_CONFLICT");
        assertThat(Sent.awaited(tenant, disabled, "state", "failed").getString("reason"))
                .isEqualTo("ACCOUNT_DISABLED");
        assertThat(Sent.awaited(tenant, operator, "state", "failed").getString("reason"))
                .isEqualTo("ACCOUNT_OF_OPERATOR");
    }

    /// Such as one whose own address is from before the realm's rules: an operator corrects it.
    @Test
    void anAccountThatIsCalledByTheAddressAndCannotBeRenamedIsAConflict() {
        long person = invited(address(FakeKeycloak.CALLED), "fr");

        assertThat(Sent.awaited(tenant, person, "state", "failed").getString("reason"))
                .isEqualTo("ACCOUNT_CONFLICT");
    }

    /// Keycloak mails such an account by the IDNA of 2003: for some letters, to somebody else.
    @Test
    void anAccountWhoseAddressIsSpeltOtherwiseIsNeitherTakenNorPassedOver() {
        String address = address(FakeKeycloak.SPELT).replace(".example", ".straße.example");
        long person = invited(address, "fr");

        assertThat(Sent.awaited(tenant, person, "state", "failed").getString("reason"))
                .isEqualTo("ACCOUNT_CONFLICT");
        assertThat(FakeKeycloak.account(Mailbox.of(address).address())).isNull();
    }

    @Test
    void anAddressBeyondAsciiThatNobodyHasIsInvitedAsRelaysWriteIt() {
        String address = address("fresh-").replace(".example", ".straße.example");
        String written = Mailbox.of(address).address();
        long person = invited(address, "fr");

        Sent.awaited(tenant, person, "state", "sent");
        assertThat(written).isNotEqualTo(address);
        assertThat(FakeKeycloak.account(written).getString("email")).isEqualTo(written);
    }

    @Test
    void aMailThatTheRelayDoesNotTakeIsTriedAgainAndGivenUpAfterADay() throws SQLException {
        long person = invited(address(FakeKeycloak.NO_RELAY), "fr");
        assertThat(Sent.awaited(tenant, person, "reason", "MAIL_NOT_SENT").getString("state"))
                .isEqualTo("queued");

        new InvitationRows(database).age(tenant.root, person, 24 * 60);

        Sent.awaited(tenant, person, "state", "failed");
    }

    private String address(String prefix) {
        return prefix + "someone@" + tenant.slug + ".example";
    }

    private long invited(String address, String locale) {
        return Invitees.invited(tenant, address, locale);
    }
}

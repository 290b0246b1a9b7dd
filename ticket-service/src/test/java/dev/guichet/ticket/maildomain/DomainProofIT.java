package dev.guichet.ticket.maildomain;

import static dev.guichet.ticket.directory.Tenant.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.ticket.directory.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the DNS of a domain says of it, by real datagrams (D29).
@QuarkusTest
@WithTestResource(DnsOfTests.class)
class DomainProofIT {
    @Inject
    AgroalDataSource database;

    private Tenant tenant;
    private long client;
    private long sister;
    private String domain;

    @BeforeEach
    void twoBranchesOfARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        sister = tenant.organization(tenant.root, "sister");
        domain = unique("d") + ".example";
    }

    @AfterEach
    void theDnsAnswersAgain() {
        DnsOfTests.DNS.isSilent(false);
        DnsOfTests.DNS.isFailing(false);
    }

    @Test
    void theRecordProvesTheListingItNames() {
        Listing other = Listing.of(tenant, sister, domain);
        Listing listing = Listing.of(tenant, client, domain);

        listing.published().checked();
        other.checked();

        listing.becomes("proven");
        assertThat(other.read().getString("state")).isEqualTo("listed");
        assertThat(listing.read().getString("provenAt")).isNotNull();
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo("client");
    }

    @Test
    void whatDnsProvesGoesBeforeWhatTheRootConfirms() {
        Listing.of(tenant, sister, domain).confirmed();
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo("sister");

        Listing.of(tenant, client, domain).proven();

        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo("client");
    }

    @Test
    void aProofThatIsGoneCountsForAWhileAndThenNoMore() throws InterruptedException {
        Listing listing = Listing.of(tenant, client, domain).proven();

        DnsOfTests.DNS.withdraw("_guichet." + domain);
        listing.checked();
        assertThat(listing.read().getString("state")).isEqualTo("proven");
        assertThat(listing.read().getString("missingSince")).isNotNull();

        Thread.sleep(DnsOfTests.GRACE.plusMillis(200).toMillis());
        listing.checked().becomes("listed");
        assertThat(listing.read().getString("missingSince")).isNull();
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo(tenant.slug);
    }

    @Test
    void aProofThatIsBackInTimeIsAsGoodAsBefore() {
        Listing listing = Listing.of(tenant, client, domain).proven();
        String since = listing.read().getString("provenAt");
        DnsOfTests.DNS.withdraw("_guichet." + domain);
        listing.checked();

        listing.published().checked();

        assertThat(listing.read().getString("missingSince")).isNull();
        assertThat(listing.read().getString("provenAt")).isEqualTo(since);
    }

    @Test
    void aServerThatDoesNotAnswerChangesNothingAndIsAskedLessAndLess() {
        Listing listing = Listing.of(tenant, client, domain).proven();
        await().until(() -> nextCheck().isAfter(Instant.now().plus(Duration.ofHours(23))));
        String before = listing.read().prettify();
        String name = "_guichet." + domain;
        int round = 1;
        for (Runnable trouble : List.<Runnable>of(() -> DnsOfTests.DNS.isSilent(true), () -> {
            DnsOfTests.DNS.isSilent(false);
            DnsOfTests.DNS.isFailing(true);
        })) {
            trouble.run();
            DnsOfTests.DNS.withdraw(name);
            int asked = DnsOfTests.DNS.asked(name);
            Duration pause = Duration.ofHours(round++);
            listing.check();
            await().atMost(Duration.ofSeconds(10)).until(() -> DnsOfTests.DNS.asked(name) > asked && isPutOff(pause));
            assertThat(listing.read().prettify()).isEqualTo(before);
        }
    }

    @Test
    void everyDomainIsAskedAboutDaily() throws SQLException {
        Listing listing = Listing.of(tenant, client, domain).checked();

        assertThat(nextCheck())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(listing.read().getString("state")).isEqualTo("listed");
    }

    @Test
    void aDomainListedAnewStartsAnew() {
        Listing listing = Listing.of(tenant, client, domain).confirmed().proven();
        String record = listing.read().getString("record.value");
        tenant.administrator().body("{\"emailDomains\":null}").patch("/api/v1/organizations/client");

        Listing again = Listing.of(tenant, client, domain).checked();

        assertThat(again.read().getString("state")).isEqualTo("listed");
        assertThat(again.read().getString("record.value")).isNotEqualTo(record);
    }

    private boolean isPutOff(Duration pause) throws SQLException {
        return nextCheck().isAfter(Instant.now().plus(pause).minus(Duration.ofMinutes(10)))
                && nextCheck().isBefore(Instant.now().plus(pause).plus(Duration.ofMinutes(10)));
    }

    private Instant nextCheck() throws SQLException {
        return new DomainRows(database).nextCheck(tenant.root, domain);
    }
}

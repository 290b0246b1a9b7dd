package dev.guichet.ticket.maildomain;

import static dev.guichet.ticket.directory.Tenant.unique;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.guichet.ticket.directory.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose DNS is asked first, where one branch lists more than can be asked in a while (D32).
@QuarkusTest
@WithTestResource(DnsOfTests.class)
class DomainTurnsIT {
    /// Two answers that do not come, and as long again for a machine that has other things to do; a tenth of what
    /// the backlog takes.
    private static final Duration SOON = Duration.ofSeconds(6);

    private Tenant tenant;
    private long reseller;
    private String domain;

    @BeforeEach
    void aBranch() {
        tenant = Tenant.founded();
        reseller = tenant.organization(tenant.root, "reseller");
        domain = unique("d") + ".example";
    }

    @AfterEach
    void theDnsAnswersAgain() {
        DnsOfTests.DNS.isSilent(false);
    }

    @Test
    void whatABranchListsKeepsNobodyElseWaiting() {
        Tenant other = Tenant.founded();
        long sister = tenant.organization(tenant.root, "sister");
        DnsOfTests.DNS.isSilent(true);
        IntStream.range(0, 4).forEach(i -> listing(reseller, "a" + i).statusCode(201));

        Listing.of(other, other.organization(other.root, "client"), domain);
        isAsked(domain);
        Listing.of(tenant, sister, "sister-" + domain);
        isAsked("sister-" + domain);
    }

    @Test
    void whatSomebodyWaitsForGoesBeforeTheRestOfItsBranch() {
        Listing listing = Listing.of(tenant, reseller, domain).checked();
        int before = DnsOfTests.DNS.asked("_guichet." + domain);
        DnsOfTests.DNS.isSilent(true);
        IntStream.range(0, 4).forEach(i -> listing(reseller, "a" + i).statusCode(201));

        listing.check();

        await().atMost(SOON).until(() -> DnsOfTests.DNS.asked("_guichet." + domain) > before);
    }

    @Test
    void aBranchListsNoMoreThanSoManyThatCountNowhere() {
        for (int i = 0; i < 5; i++) {
            listing(reseller, "a" + i).statusCode(201);
        }

        listing(reseller, "over").statusCode(409).body("code", is("TOO_MANY_UNPROVEN_DOMAINS"));

        Listing.of(tenant, tenant.organization(tenant.root, "sister"), domain).confirmed();
        new Listing(tenant, tenant.read("/api/v1/organizations/a0").getLong("id"), "d0.a0." + tenant.slug + ".example")
                .confirmed();
        Listing.of(tenant, reseller, "one-" + domain);
    }

    private void isAsked(String name) {
        await().atMost(SOON).until(() -> DnsOfTests.DNS.asked("_guichet." + name) > 0);
    }

    /// A new organization of the branch with a hundred domains.
    private ValidatableResponse listing(long parent, String slug) {
        List<String> domains = IntStream.range(0, 100)
                .mapToObj(i -> "d" + i + "." + slug + "." + tenant.slug + ".example")
                .toList();
        return tenant.administrator()
                .body(Map.of("parent", parent, "slug", slug, "name", "The " + slug, "emailDomains", domains))
                .post("/api/v1/organizations")
                .then();
    }
}

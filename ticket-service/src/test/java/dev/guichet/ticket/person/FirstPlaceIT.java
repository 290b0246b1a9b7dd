package dev.guichet.ticket.person;

import static dev.guichet.ticket.directory.Tenant.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.guichet.kit.testing.TestAccounts;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.maildomain.DnsOfTests;
import dev.guichet.ticket.maildomain.Listing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where somebody first acts, whatever two tenants say of their domain and their address: each lists the domain in one
/// branch and knows the address in another (D29, D30).
@QuarkusTest
@WithTestResource(DnsOfTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPlaceIT {
    enum Domain {
        NOT_LISTED,
        LISTED,
        CONFIRMED,
        PROVEN
    }

    /// What one tenant says.
    record Says(Domain domain, boolean knowsTheAddress) {}

    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Long> listing = new ArrayList<>();
    private final List<Long> knowing = new ArrayList<>();

    @BeforeEach
    void twoTenantsOfTwoBranches() {
        if (!tenants.isEmpty()) {
            return;
        }
        for (int each = 0; each < 2; each++) {
            Tenant tenant = Tenant.founded();
            tenants.add(tenant);
            listing.add(tenant.organization(tenant.root, "listing"));
            knowing.add(tenant.organization(tenant.root, "knowing"));
            tenant.member(tenant.desk(tenant.root, "support"), tenant.person(Tenant.AGENT, tenant.root), "agent");
        }
    }

    static Stream<List<Says>> everything() {
        return all().stream().flatMap(one -> all().stream().map(other -> List.of(one, other)));
    }

    /// For what is each tenant's own business: everything once in each.
    static Stream<List<Says>> eachOnce() {
        List<Says> reversed = all().reversed();
        return IntStream.range(0, reversed.size()).mapToObj(at -> List.of(all().get(at), reversed.get(at)));
    }

    private static List<Says> all() {
        return Arrays.stream(Domain.values())
                .flatMap(domain -> Stream.of(new Says(domain, false), new Says(domain, true)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aProvenDomainGoesBeforeAMentionAndOfSeveralTheyChoose(List<Says> says) {
        String domain = unique("d") + ".example";
        String address = unique("p") + "@" + domain;
        List<Listing> listings = prepared(says, domain, address);
        List<Integer> proving = those(says, said -> said.domain() == Domain.PROVEN);
        List<Integer> open = those(
                says,
                said -> said.knowsTheAddress() || said.domain() == Domain.CONFIRMED || said.domain() == Domain.PROVEN);
        List<Integer> first = proving.isEmpty() ? mentioned(says) : proving;

        String token = TestAccounts.tokenOf(address);
        if (open.isEmpty()) {
            nobodyTakesThemIn(token, address);
        } else {
            theyAreTakenIn(token, address, says, open, first);
        }
        listings.forEach(Listing::unlisted);
    }

    /// A mention takes them in only where no other tenant has confirmed the domain.
    private static List<Integer> mentioned(List<Says> says) {
        List<Integer> knowing = those(says, Says::knowsTheAddress);
        return knowing.containsAll(those(says, said -> said.domain() == Domain.CONFIRMED)) ? knowing : List.of();
    }

    private void nobodyTakesThemIn(String token, String address) {
        as(token).get("/api/v1/me").then().statusCode(403).body("code", is("NO_ORGANIZATION"));
        as(token).get("/api/v1/desks").then().statusCode(403);
        assertThat(signedIn(address)).isEmpty();
    }

    private void theyAreTakenIn(
            String token, String address, List<Says> says, List<Integer> open, List<Integer> first) {
        JsonPath me =
                as(token).get("/api/v1/me").then().statusCode(200).extract().jsonPath();

        assertThat(me.getList("roots.id", Long.class)).containsExactlyInAnyOrderElementsOf(roots(open));
        if (first.size() == 1) {
            assertThat(me.getLong("root.id")).isEqualTo(tenants.get(first.getFirst()).root);
            assertThat(me.getString("organization.slug"))
                    .isEqualTo(says.get(first.getFirst()).knowsTheAddress() ? "knowing" : "listing");
        } else {
            assertThat(me.getMap("root")).isNull();
            as(token).get("/api/v1/desks").then().statusCode(422);
            assertThat(signedIn(address)).isEmpty();
            theyChoose(token, says, open);
        }
    }

    @ParameterizedTest
    @MethodSource("eachOnce")
    void aTicketIsOfTheOrganizationThatHasTheDomain(List<Says> says) {
        String domain = unique("d") + ".example";
        String address = unique("p") + "@" + domain;
        List<Listing> listings = prepared(says, domain, address);
        for (int each = 0; each < tenants.size(); each++) {
            String slug = tenants.get(each)
                    .as(Tenant.AGENT)
                    .body(Map.of("subject", "x", "message", Map.of("text", "x"), "requester", Map.of("email", address)))
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("organization.slug");

            Says said = says.get(each);
            boolean counts = said.domain() == Domain.CONFIRMED || said.domain() == Domain.PROVEN;
            if (said.knowsTheAddress()) {
                assertThat(slug).isEqualTo("knowing");
            } else if (counts) {
                assertThat(slug).isEqualTo("listing");
            } else {
                assertThat(slug).isNotEqualTo("listing");
            }
        }
        listings.forEach(Listing::unlisted);
    }

    @Test
    void anOperatorWhoIsNamedStaysAnOperator() {
        Tenant tenant = tenants.getFirst();
        String address = Tenant.address("operator");
        Listing listed = Listing.of(tenant, listing.getFirst(), "guichet.test").confirmed();
        long named = tenant.person("operator", knowing.getFirst());
        tenant.administers(named, knowing.getFirst());

        tenant.as("operator").get("/api/v1/me").then().statusCode(403);
        assertThat(Tenant.operator().get("/api/v1/me").jsonPath().getList("roots"))
                .isEmpty();
        Tenant.operator().get("/api/v1/desks").then().statusCode(403);
        Tenant.operator().get("/api/v1/organizations").then().statusCode(200);
        assertThat(tenant.read("/api/v1/persons?email=" + address).getBoolean("items[0].signedIn"))
                .isFalse();
        listed.unlisted();
    }

    private List<Listing> prepared(List<Says> says, String domain, String address) {
        List<Listing> listings = new ArrayList<>();
        for (int each = 0; each < tenants.size(); each++) {
            Tenant tenant = tenants.get(each);
            Says said = says.get(each);
            if (said.domain() != Domain.NOT_LISTED) {
                Listing listed = Listing.of(tenant, listing.get(each), domain);
                listings.add(listed);
                switch (said.domain()) {
                    case NOT_LISTED, LISTED -> {}
                    case CONFIRMED -> listed.confirmed();
                    case PROVEN -> listed.proven();
                }
            }
            if (said.knowsTheAddress()) {
                tenant.administrator()
                        .body(Map.of("email", address, "organization", knowing.get(each)))
                        .post("/api/v1/persons")
                        .then()
                        .statusCode(201);
            }
        }
        return listings;
    }

    private void theyChoose(String token, List<Says> says, List<Integer> open) {
        for (int each = 0; each < tenants.size(); each++) {
            var answer = as(token)
                    .header("Guichet-Root", tenants.get(each).root)
                    .get("/api/v1/me")
                    .then();
            if (open.contains(each)) {
                String slug = answer.statusCode(200).extract().path("organization.slug");
                assertThat(slug).isEqualTo(says.get(each).knowsTheAddress() ? "knowing" : "listing");
            } else {
                answer.statusCode(403);
            }
        }
    }

    /// In which tenants somebody has become this person.
    private List<Tenant> signedIn(String address) {
        return tenants.stream()
                .filter(tenant -> tenant.read("/api/v1/persons?email=" + address)
                        .getList("items.signedIn", Boolean.class)
                        .contains(true))
                .toList();
    }

    private List<Long> roots(List<Integer> of) {
        return of.stream().map(each -> tenants.get(each).root).toList();
    }

    private static List<Integer> those(List<Says> says, Predicate<Says> that) {
        return IntStream.range(0, says.size())
                .filter(each -> that.test(says.get(each)))
                .boxed()
                .toList();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}

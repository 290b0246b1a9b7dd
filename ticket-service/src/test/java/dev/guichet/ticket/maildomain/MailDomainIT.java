package dev.guichet.ticket.maildomain;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.STRANGER;
import static dev.guichet.ticket.directory.Tenant.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.directory.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A listed domain does nothing until it counts (D29).
@QuarkusTest
@WithTestResource(DnsOfTests.class)
class MailDomainIT {
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

    @Test
    void aListedDomainDoesNothing() {
        Listing listing = Listing.of(tenant, client, domain);

        assertThat(listing.read().getString("state")).isEqualTo("listed");
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo(tenant.slug);
    }

    @Test
    void aListedDomainTakesNobodyInWhoNamesTheRoot() {
        Listing listing = Listing.of(tenant, client, "guichet.test");
        try {
            tenant.as(STRANGER).get("/api/v1/me").then().statusCode(403).body("code", is("NO_ORGANIZATION"));
        } finally {
            listing.unlisted();
        }
    }

    @Test
    void toListADomainKeepsItFromNobody() {
        Listing.of(tenant, sister, domain);

        Listing.of(tenant, client, domain).confirmed();

        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo("client");
        tenant.administrator()
                .put(new Listing(tenant, sister, domain).path() + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", is("EMAIL_DOMAIN_TAKEN"));
    }

    @Test
    void aBranchMayListButOnlyTheRootConfirms() {
        long chief = tenant.person(AGENT, sister);
        tenant.administers(chief, sister);
        tenant.as(AGENT)
                .body(Map.of("emailDomains", List.of(domain)))
                .patch("/api/v1/organizations/sister")
                .then()
                .statusCode(200);
        Listing listing = new Listing(tenant, sister, domain);

        tenant.as(AGENT)
                .put(listing.path() + "/confirmation")
                .then()
                .statusCode(403)
                .body("code", is("ROOT_ADMINISTRATORS_ONLY"));
        tenant.as(AGENT).get(listing.path()).then().statusCode(200).body("state", is("listed"));
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo(tenant.slug);

        listing.confirmed();
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo("sister");
        tenant.as(AGENT)
                .delete(listing.path() + "/confirmation")
                .then()
                .statusCode(403)
                .body("code", is("ROOT_ADMINISTRATORS_ONLY"));

        tenant.administrator()
                .delete(listing.path() + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", is("listed"))
                .body("confirmedAt", nullValue());
        assertThat(new Listing(tenant, client, domain).homeOfSomebodyNew()).isEqualTo(tenant.slug);
    }

    @Test
    void aDomainIsShownWithTheRecordThatProvesIt() {
        Listing listing = Listing.of(tenant, client, domain).checked();

        tenant.administrator()
                .get("/api/v1/organizations/client/domains")
                .then()
                .statusCode(200)
                .body("items.domain", contains(domain))
                .body("items.record.type", contains("TXT"))
                .body("items.record.name", contains("_guichet." + domain))
                .body("items.record.value", contains(matchesPattern("guichet-domain=[0-9a-f]{32}")));
        String etag = tenant.administrator()
                .get(listing.path())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        listing.confirmed();
        tenant.administrator()
                .header("If-Match", etag)
                .delete(listing.path() + "/confirmation")
                .then()
                .statusCode(412);
        tenant.administrator()
                .get("/api/v1/organizations/sister/domains/" + domain)
                .then()
                .statusCode(404)
                .body("code", is("DOMAIN_NOT_LISTED"));
    }

    @Test
    void aChangeOfTheOrganizationLeavesItsDomainsAsTheyAre() {
        Listing listing = Listing.of(tenant, client, domain).confirmed().proven();

        tenant.administrator()
                .body(Map.of("name", "Renamed", "emailDomains", List.of(domain, "more-" + domain)))
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(200);

        assertThat(listing.read().getString("state")).isEqualTo("proven");
        assertThat(listing.read().getString("confirmedAt")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "GMAIL.com",
                "orange.fr",
                "proton.me",
                "yopmail.com",
                "co.uk",
                "asso.fr",
                "github.io"
            })
    void wherePublicMailIsNobodyListsAnything(String everybodys) {
        tenant.administrator()
                .body(Map.of("emailDomains", List.of(domain, everybodys)))
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/emailDomains/1"))
                .body("violations.code", contains("OWN_DOMAIN"))
                .body("violations[0].message", containsString("everybody"));
        tenant.administrator()
                .body(Map.of("parent", tenant.root, "slug", "x", "name", "X", "emailDomains", List.of(everybodys)))
                .post("/api/v1/organizations")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("OWN_DOMAIN"));
    }

    /// Listed before it became public, or before lists were checked.
    @Test
    void whatBecamePublicNeitherCountsNorComesToCount() throws SQLException {
        Listing listing = Listing.of(tenant, client, domain).confirmed().looked();
        new DomainRows(database).rename(tenant.root, domain, "gmx.net");
        Listing everybodys = new Listing(tenant, client, "gmx.net");

        everybodys.checked();
        assertThat(everybodys.read().getString("state")).isEqualTo("listed");
        tenant.administrator()
                .put(everybodys.path() + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", is("PUBLIC_MAIL_DOMAIN"));
        everybodys.published().checked();
        assertThat(everybodys.read().getString("state")).isEqualTo("listed");
        DnsOfTests.DNS.withdraw("_guichet.gmx.net");
        assertThat(listing.domain()).isNotEmpty();
    }

    @Test
    void onlyWhoConfiguresTheOrganizationSeesHowItsDomainsStand() {
        tenant.person(AGENT, client);
        Listing listing = Listing.of(tenant, client, domain);

        tenant.as(AGENT).get(listing.path()).then().statusCode(403).body("code", is("NOT_ITS_ADMINISTRATOR"));
        tenant.as(AGENT)
                .get("/api/v1/organizations/sister/domains")
                .then()
                .statusCode(404)
                .body("code", is("ORGANIZATION_NOT_FOUND"));
        tenant.as(AGENT).post(listing.path() + "/check").then().statusCode(403);
        Tenant.operator().get(listing.path()).then().statusCode(403);
    }
}

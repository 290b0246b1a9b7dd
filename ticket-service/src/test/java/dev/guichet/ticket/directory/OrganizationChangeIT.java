package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.address;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Organizations that exist: read, listed and changed.
@QuarkusTest
class OrganizationChangeIT {
    private static final String ORGANIZATIONS = "/api/v1/organizations";

    private Tenant tenant;

    @BeforeEach
    void aRootOfItsOwn() {
        tenant = Tenant.founded();
    }

    @Test
    void nobodyKnowsTheOrganizationsOfAnotherRootOrBranch() {
        long client = tenant.organization(tenant.root, "client");
        long sister = tenant.organization(tenant.root, "sister");
        tenant.person(REQUESTER, client);
        Tenant other = Tenant.founded();

        tenant.as(REQUESTER).get(ORGANIZATIONS + "/" + sister).then().statusCode(404);
        other.administrator().get(ORGANIZATIONS + "/" + client).then().statusCode(404);
        tenant.as(REQUESTER)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("client", tenant.slug))
                .body("items.emailDomains", everyItem(nullValue()));
    }

    @Test
    void aListIsPagedNewestFirstAndItsCursorIsForItsCallerAndFilterOnly() {
        for (int i = 1; i <= 3; i++) {
            tenant.organization(tenant.root, "child-" + i);
        }
        String next = tenant.administrator()
                .queryParam("parent", tenant.root)
                .queryParam("limit", 2)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("child-3", "child-2"))
                .header("Link", endsWith("; rel=\"next\""))
                .extract()
                .path("next");

        tenant.administrator()
                .queryParam("parent", tenant.root)
                .queryParam("cursor", next)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("child-1"))
                .body("next", nullValue());
        tenant.administrator()
                .queryParam("cursor", next)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(422)
                .body("code", is("INVALID_CURSOR"));
        tenant.administrator().queryParam("limit", 0).get(ORGANIZATIONS).then().statusCode(422);
        tenant.administrator()
                .queryParam("limit", 201)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(422);
    }

    @Test
    void aPatchChangesWhatItNamesOnTheVersionItMeans() {
        long client = tenant.organization(tenant.root, "client");

        tenant.administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Renamed\",\"emailDomains\":[\"" + client + ".example\"]}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", is("Renamed"))
                .body("slug", is("client"))
                .body("emailDomains", contains(client + ".example"));
        tenant.administrator()
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Late\"}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(412)
                .body("code", is("PRECONDITION_FAILED"));
        tenant.administrator()
                .body("{\"emailDomains\":null}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(200)
                .body("emailDomains", is(List.of()));
        tenant.administrator()
                .body("{}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
    }

    @Test
    void aPatchIsRefusedToWhomItIsNotAndWhenItIsInvalid() {
        long client = tenant.organization(tenant.root, "client");
        tenant.organization(tenant.root, "taken");
        tenant.person(REQUESTER, client);

        tenant.as(REQUESTER)
                .body("{\"name\":\"x\"}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(403);
        tenant.as(REQUESTER)
                .body("{\"name\":\"x\"}")
                .patch(ORGANIZATIONS + "/taken")
                .then()
                .statusCode(404);
        tenant.administrator()
                .body("{\"slug\":\"taken\"}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(409);
        tenant.administrator()
                .body("{\"name\":null,\"slug\":null}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/name", "/slug"));
        tenant.administrator()
                .body("{\"root\":7}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_FIELD"));
    }

    @Test
    void anAdministratorOfABranchIsOneOfTheBranchOnly() {
        long client = tenant.organization(tenant.root, "client");
        long requester = tenant.person(REQUESTER, client);
        tenant.administrator()
                .put(ORGANIZATIONS + "/client/administrators/" + requester)
                .then()
                .statusCode(200)
                .body("administrators.email", contains(address(REQUESTER)));

        tenant.as(REQUESTER)
                .body("{\"name\":\"Ours\"}")
                .patch(ORGANIZATIONS + "/client")
                .then()
                .statusCode(200);
        tenant.as(REQUESTER)
                .body("{\"name\":\"Ours\"}")
                .patch(ORGANIZATIONS + "/" + tenant.slug)
                .then()
                .statusCode(403);
    }
}

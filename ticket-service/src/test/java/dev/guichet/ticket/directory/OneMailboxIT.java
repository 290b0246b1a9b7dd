package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However an address is written, at every door, it is one mailbox and so one person.
@QuarkusTest
class OneMailboxIT {
    private Tenant tenant;
    private long client;
    private String local;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        tenant.member(tenant.desk(tenant.root, "support"), tenant.person(Tenant.AGENT, tenant.root), "agent");
        local = unique("p");
    }

    @Test
    void aPersonIsOneHoweverTheirAddressIsWritten() {
        tenant.administrator()
                .body(Map.of("email", " " + local + "@BÜCHER.example ", "organization", client))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .body("name", is(local))
                .body("email", is(canonical()));

        for (String spelling : spellings()) {
            tenant.administrator()
                    .body(Map.of("email", spelling))
                    .post("/api/v1/persons")
                    .then()
                    .statusCode(409)
                    .body("code", is("EMAIL_TAKEN"));
            tenant.administrator()
                    .queryParam("email", spelling)
                    .get("/api/v1/persons")
                    .then()
                    .statusCode(200)
                    .body("items.email", contains(canonical()));
        }
        tenant.administrator()
                .queryParam("email", "nobody")
                .get("/api/v1/persons")
                .then()
                .body("items", empty());
    }

    @Test
    void requestersAndObserversAreOneHoweverTheyAreWritten() {
        tenant.bindIntegrator(tenant.root);
        int number = tenant.asIntegrator()
                .body(Map.of(
                        "subject",
                        "x",
                        "message",
                        Map.of("text", "x"),
                        "requester",
                        Map.of("email", local + "@bücher.example"),
                        "observers",
                        List.of(
                                Map.of("email", local + "-o@bücher.example"),
                                Map.of("email", local + "-O@xn--bcher-kva.example"))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("requester.email", is(canonical()))
                .body("observers.email", contains(local + "-o@xn--bcher-kva.example"))
                .extract()
                .path("number");

        tenant.as(Tenant.AGENT)
                .body(Map.of("email", local + "-o@BÜCHER.example"))
                .post("/api/v1/tickets/" + number + "/observers")
                .then()
                .statusCode(200)
                .body("observers.email", contains(local + "-o@xn--bcher-kva.example"));
    }

    @Test
    void administratorsAndDomainsAreOneHoweverTheyAreWritten() {
        tenant.administrator()
                .body(Map.of(
                        "parent",
                        tenant.root,
                        "slug",
                        "shop",
                        "name",
                        "Shop",
                        "emailDomains",
                        List.of("Bücher.example", " xn--bcher-kva.example"),
                        "administrators",
                        List.of(
                                Map.of("email", local + "@bücher.example"),
                                Map.of("email", local + "@xn--bcher-kva.example"))))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .body("emailDomains", contains("xn--bcher-kva.example"))
                .body("administrators.email", contains(canonical()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rita                     | the @ is missing",
                "rita@localhost           | two parts",
                "rita@client..example     | a dot too many",
                "rita@-client.example     | no domain name has",
                "ri..ta@client.example    | no dot",
                "zoé@client.example       | unaccented letters, digits and !#$%&'*+-/=?^_`{|}~.",
                "rita@192.0.2.1           | not an address of the network",
            })
    void whatNoRelayDeliversToIsRefusedWithTheReason(String email, String reason) {
        tenant.administrator()
                .body(Map.of("email", email))
                .post("/api/v1/persons")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/email"))
                .body("violations.code", contains("MAIL_ADDRESS"))
                .body("violations[0].message", containsString(reason));
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "fr")
                .body(Map.of("email", email))
                .post("/api/v1/sign-ups")
                .then()
                .statusCode(422)
                .body("violations.code", contains("MAIL_ADDRESS"));
        tenant.administrator()
                .body(Map.of("subject", "x", "message", Map.of("text", "x"), "requester", Map.of("email", email)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/requester/email"));
    }

    @Test
    void aDomainThatIsNoneIsRefusedWithTheReason() {
        tenant.administrator()
                .body(Map.of("emailDomains", List.of("client.example", "localhost")))
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/emailDomains/1"))
                .body("violations[0].message", containsString("two parts"));
    }

    private List<String> spellings() {
        return List.of(
                local.toUpperCase(Locale.ROOT) + "@bücher.example",
                local + "@xn--bcher-kva.example",
                local + "@bu\u0308cher.EXAMPLE",
                " " + canonical());
    }

    private String canonical() {
        return local + "@xn--bcher-kva.example";
    }
}

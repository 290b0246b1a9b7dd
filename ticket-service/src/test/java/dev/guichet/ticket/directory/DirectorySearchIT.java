package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Organizations and persons looked for by words.
@QuarkusTest
class DirectorySearchIT {
    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String PERSONS = "/api/v1/persons";

    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.administrator()
                .body(Map.of("parent", tenant.root, "slug", "petit-client", "name", "L’Été Général & Fils"))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tenant.administrator()
                .body(Map.of("email", "chloe.dupont@mairie.example", "name", "Chloé D'Aubigny", "organization", client))
                .post(PERSONS)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "general,          true",
        "GÉNÉRAL,          true",
        "ete gen,          true",
        "fils & été,       true",
        "l’été,            true",
        "e\u0301te\u0301, true",
        "« été »,          true",
        "été\u00a0général, true",
        "petit,            true",
        "petit-client,     true",
        "client fils,      true",
        "eneral,           false",
        "ete mairie,       false",
        "%,                false",
        ": * & | ! \\\\,    false"
    })
    void anOrganizationIsFoundByWordsThatBeginWordsOfItsNameOrSlug(String words, boolean found) {
        assertThat(organizations(words)).isEqualTo(found ? List.of("petit-client") : List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "chloe,                        true",
        "CHLO AUBI,                    true",
        "dupont,                       true",
        "mairie,                       true",
        "d’aubigny,                    true",
        "chloe\u0301\u202faubigny,     true",
        "chloe.dupont@mairie.example,  true",
        "aubigny example,              true",
        "loe,                          false",
        "chloe nobody,                 false"
    })
    void aPersonIsFoundByWordsThatBeginWordsOfTheirNameOrAddress(String words, boolean found) {
        assertThat(tenant.administrator()
                        .queryParam("q", words)
                        .get(PERSONS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.email"))
                .isEqualTo(found ? List.of("chloe.dupont@mairie.example") : List.of());
    }

    @Test
    void aDomainFindsItsOrganizationForThoseWhoConfigureItOnly() {
        String domain = Tenant.unique("d") + ".example";
        tenant.administrator()
                .body(Map.of("emailDomains", List.of(domain)))
                .patch(ORGANIZATIONS + "/" + client)
                .then()
                .statusCode(200);
        tenant.member(tenant.desk(tenant.root, "support"), tenant.person(AGENT, tenant.root), "agent");

        assertThat(organizations(domain)).containsExactly("petit-client");
        tenant.as(AGENT)
                .queryParam("q", domain)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
        tenant.as(AGENT)
                .queryParam("q", "petit")
                .get(ORGANIZATIONS)
                .then()
                .body("items.slug", contains("petit-client"));
    }

    @Test
    void whatOneMayNotKnowOfIsNotFoundEither() {
        tenant.organization(tenant.root, "petit-frere");
        tenant.person(REQUESTER, client);
        Tenant other = Tenant.founded();

        tenant.as(REQUESTER)
                .queryParam("q", "petit")
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("petit-client"));
        tenant.as(REQUESTER).queryParam("q", "chloe").get(PERSONS).then().body("items.size()", is(0));
        tenant.as(REQUESTER)
                .queryParam("q", "ops")
                .get(PERSONS)
                .then()
                .body("items.email", contains(address(REQUESTER)));
        other.administrator().queryParam("q", "petit").get(ORGANIZATIONS).then().body("items.size()", is(0));
        other.administrator().queryParam("q", "chloe").get(PERSONS).then().body("items.size()", is(0));
    }

    @Test
    void wordsNarrowTogetherWithTheOtherFiltersAndPageByPage() {
        long frere = tenant.organization(tenant.root, "petit-frere");
        tenant.organization(client, "petit-fils");

        assertThat(tenant.administrator()
                        .queryParam("q", "petit")
                        .queryParam("parent", tenant.root)
                        .get(ORGANIZATIONS)
                        .jsonPath()
                        .getList("items.slug"))
                .isEqualTo(List.of("petit-frere", "petit-client"));
        tenant.administrator()
                .queryParam("q", "chloe")
                .queryParam("organization", frere)
                .get(PERSONS)
                .then()
                .body("items.size()", is(0));
        tenant.administrator()
                .queryParam("q", "dupont")
                .queryParam("email", "Chloe.Dupont@mairie.example")
                .get(PERSONS)
                .then()
                .body("items.size()", is(1));

        String next = tenant.administrator()
                .queryParam("q", "petit")
                .queryParam("limit", 2)
                .get(ORGANIZATIONS)
                .then()
                .body("items.slug", contains("petit-fils", "petit-frere"))
                .extract()
                .path("next");
        tenant.administrator()
                .queryParam("q", "petit")
                .queryParam("cursor", next)
                .get(ORGANIZATIONS)
                .then()
                .body("items.slug", contains("petit-client"));
        tenant.administrator()
                .queryParam("q", "grand")
                .queryParam("cursor", next)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(422)
                .body("code", is("INVALID_CURSOR"));
    }

    @Test
    void operatorsLookForRoots() {
        Tenant.operator()
                .queryParam("q", tenant.slug)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.slug", contains(tenant.slug));
        Tenant.operator()
                .queryParam("q", "petit-client")
                .get(ORGANIZATIONS)
                .then()
                .body("items.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {ORGANIZATIONS, PERSONS})
    void wordsHaveAtMost100Characters(String list) {
        tenant.administrator()
                .queryParam("q", "x".repeat(101))
                .get(list)
                .then()
                .statusCode(422)
                .body("code", is("INVALID"))
                .body("violations.pointer", contains("/q"))
                .body("violations.code", contains("WORDS"));
        tenant.administrator().queryParam("q", "a\u0000b").get(list).then().statusCode(422);
        tenant.administrator().queryParam("q", "x".repeat(100)).get(list).then().statusCode(200);
        for (String nothing : List.of("", " ")) {
            tenant.administrator()
                    .queryParam("q", nothing)
                    .get(list)
                    .then()
                    .statusCode(400)
                    .body("violations.code", contains("EMPTY_PARAMETER"));
        }
    }

    private List<String> organizations(String words) {
        return tenant.administrator()
                .queryParam("q", words)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.slug");
    }
}

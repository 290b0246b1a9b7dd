package dev.guichet.ticket.category;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import dev.guichet.ticket.directory.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Categories hold for everything below, three levels deep: a provider, its reseller, the reseller's user (S3.31).
@QuarkusTest
class CategoryInheritanceIT {
    private static final String CATEGORIES = "/api/v1/categories";

    @Inject
    AgroalDataSource asTheService;

    private Tenant tenant;
    private long reseller;
    private long user;
    private long sister;

    @BeforeEach
    void threeLevels() {
        tenant = Tenant.founded();
        reseller = tenant.organization(tenant.root, "reseller");
        user = tenant.organization(reseller, "user");
        sister = tenant.organization(reseller, "sister");
        make("mail", tenant.root);
        make("web", tenant.root);
        make("billing", reseller);
        make("own", user);
    }

    @Test
    void whatHoldsAboveHoldsBelowAndSaysWhereItComesFrom() {
        listed("?organization=" + user)
                .body("items.slug", contains("own", "billing", "web", "mail"))
                .body("items.organization.id", contains((int) user, (int) reseller, (int) tenant.root, (int)
                        tenant.root));
        listed("?organization=" + sister).body("items.slug", contains("billing", "web", "mail"));
        listed("?organization=" + tenant.root).body("items.slug", contains("web", "mail"));
    }

    @Test
    void ofOneSlugTheNearestCounts() {
        make("mail", reseller);
        long nearest = make("mail", user);

        listed("?organization=" + user)
                .body("items.slug", contains("mail", "own", "billing", "web"))
                .body("items[0].id", is((int) nearest));
        listed("?organization=" + sister)
                .body("items.slug", contains("mail", "billing", "web"))
                .body("items[0].organization.id", is((int) reseller));
    }

    @Test
    void anArchivedOneIsListedAsSuchAndHidesThatOfTheLevelAbove() {
        archive(make("mail", reseller));

        listed("?organization=" + user + "&archived=false").body("items.slug", contains("own", "billing", "web"));
        listed("?organization=" + user + "&archived=true").body("items.slug", contains("mail"));
        listed("?organization=" + user).body("items.slug", contains("mail", "own", "billing", "web"));
        listed("?organization=" + tenant.root + "&archived=false").body("items.slug", contains("web", "mail"));
    }

    @Test
    void aListIsPaged() {
        String next = listed("?organization=" + user + "&limit=3")
                .body("items.slug", contains("own", "billing", "web"))
                .header("Link", endsWith("; rel=\"next\""))
                .extract()
                .path("next");

        listed("?organization=" + user + "&cursor=" + next).body("items.slug", contains("mail"));
        tenant.administrator()
                .get(CATEGORIES + "?organization=" + sister + "&cursor=" + next)
                .then()
                .statusCode(422);
    }

    @Test
    void oneChoosesFromWhatTheLevelThatAnswersHas() {
        tenant.desk(tenant.root, "hosting");
        tenant.desk(reseller, "helps");
        tenant.person(REQUESTER, user);
        tenant.person(COLLEAGUE, reseller);

        seenBy(REQUESTER, "").body("items.slug", contains("billing", "web", "mail"));
        seenBy(REQUESTER, "?desk=helps").body("items.slug", contains("billing", "web", "mail"));
        seenBy(COLLEAGUE, "").body("items.slug", contains("web", "mail"));
        listed("?desk=helps&organization=" + reseller).body("items.slug", contains("billing", "web", "mail"));
        listed("?desk=helps&organization=" + user).body("items", empty());
    }

    @Test
    void theListOfWhatOneMayNotKnowOfIsEmpty() {
        tenant.desk(tenant.root, "hosting");
        tenant.desk(reseller, "helps");
        tenant.person(REQUESTER, user);

        seenBy(REQUESTER, "?organization=" + user).body("items.slug", contains("own", "billing", "web", "mail"));
        seenBy(REQUESTER, "?organization=" + sister).body("items", empty());
        seenBy(REQUESTER, "?desk=hosting").body("items", empty());
        seenBy(REQUESTER, "?organization=0").body("items", empty());
        seenBy(REQUESTER, "?desk=none").body("items", empty());
    }

    @Test
    void anAgentKnowsWhatThoseTheyServeInherit() {
        long outsider = tenant.organization(tenant.root, "outsider");
        long desk = tenant.desk(reseller, "helps");
        tenant.member(desk, tenant.person(AGENT, outsider), "agent");

        seenBy(AGENT, "?organization=" + user).body("items.slug", contains("own", "billing", "web", "mail"));
        seenBy(AGENT, "?organization=" + reseller).body("items.slug", contains("billing", "web", "mail"));
    }

    @Test
    void aCreationLearnsInOneRowWhatItsPathOffers() throws SQLException {
        archive(make("mail", user));
        long empty = Tenant.founded().root;

        assertThat(effective("web", tenant.root, reseller, user)).isEqualTo("catalogued offered");
        assertThat(effective("mail", tenant.root, reseller, user)).isEqualTo("catalogued");
        assertThat(effective("mail", tenant.root, reseller, sister)).isEqualTo("catalogued offered");
        assertThat(effective("own", tenant.root, reseller)).isEqualTo("catalogued");
        assertThat(effective("none", tenant.root)).isEqualTo("catalogued");
        assertThat(effective("mail", empty)).isEmpty();
    }

    private String effective(String wanted, Long... path) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement root = connection.prepareStatement("select set_config('guichet.root', ?, true)");
                    PreparedStatement asked =
                            connection.prepareStatement("select catalogued, offered from category_effective(?, ?)")) {
                root.setString(1, path[0].toString());
                root.execute();
                asked.setArray(1, connection.createArrayOf("bigint", path));
                asked.setString(2, wanted);
                try (ResultSet row = asked.executeQuery()) {
                    row.next();
                    return ((row.getBoolean(1) ? "catalogued " : "") + (row.getBoolean(2) ? "offered" : "")).strip();
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private ValidatableResponse listed(String query) {
        return seenBy(Tenant.ADMINISTRATOR, query);
    }

    private ValidatableResponse seenBy(String somebody, String query) {
        return tenant.as(somebody).get(CATEGORIES + query).then().statusCode(200);
    }

    private long make(String slug, long organization) {
        return tenant.administrator()
                .body(Map.of(
                        "slug", slug, "organization", organization, "labels", Map.of("fr", "Le " + slug, "en", slug)))
                .post(CATEGORIES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void archive(long category) {
        tenant.administrator()
                .body("{\"archived\":true}")
                .patch(CATEGORIES + "/" + category)
                .then()
                .statusCode(200);
    }
}

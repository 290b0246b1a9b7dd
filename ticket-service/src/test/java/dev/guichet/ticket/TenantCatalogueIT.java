package dev.guichet.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.start.Schema;
import dev.guichet.kit.testing.TenantCatalogue;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// D15: a table or function that crosses tenants is one of these, or a mistake.
@QuarkusTest
class TenantCatalogueIT {
    @Inject
    DataSource asTheService;

    @Inject
    Schema schema;

    @Test
    void everyTableOfTenantsIsProtectedButForTheOnesWorkedOnForAll() {
        // the relay publishes for all roots; keys are found by a hash of caller and root
        assertThat(catalogue().unprotected()).isSubsetOf("outbox", "idempotency_key");
    }

    @Test
    void everyOtherTableHoldsNothingOfATenant() {
        // ids of events; messages that could not be read, for operators; strangers who ask; what was migrated
        assertThat(catalogue().withoutRoot())
                .isSubsetOf("processed_event", "dead_letter", "sign_up", "flyway_schema_history");
    }

    @Test
    void everyFunctionThatRunsPastThePoliciesIsKnown() {
        assertThat(catalogue().runAsOwner())
                .containsExactlyInAnyOrder(
                        // ids, and names of roots the caller is known in
                        "directory_standings",
                        "directory_unlinked",
                        "directory_bindings",
                        "directory_root_names",
                        // ids of roots by domain; for operators, id, slug, name and times of roots
                        "directory_roots_by_domain",
                        "directory_roots_confirming",
                        "directory_root_search",
                        // for workers: what is due of invitations, domains and departures; ids of organizations that
                        // let a domain sign up, and of the root that knows who asks; how many wait
                        "desk_departures",
                        "email_domain_claim",
                        "invitation_claim",
                        "invitation_settle",
                        "sign_up_forget_invitations",
                        "sign_up_known",
                        "sign_up_organizations",
                        "sign_up_waiting",
                        // ids and numbers, of the root of the transaction only
                        "organization_search",
                        "person_search",
                        "ticket_search");
    }

    @Test
    void noPlanIsMadeForTheRootOfWhoeverAsksFirst() {
        assertThat(catalogue().plannedForOneRoot()).isEmpty();
    }

    @Test
    void theServiceOwnsNothingAndIsBoundByEveryPolicy() {
        assertThat(catalogue().owned()).isEmpty();
        assertThat(catalogue().bypassing()).isEmpty();
    }

    private TenantCatalogue catalogue() {
        return TenantCatalogue.of(asTheService, schema);
    }
}

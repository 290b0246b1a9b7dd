package dev.guichet.sla;

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
        // ids of events; messages that could not be read, for operators; what was migrated
        assertThat(catalogue().withoutRoot()).isSubsetOf("processed_event", "dead_letter", "flyway_schema_history");
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
                        "directory_roots_by_domain",
                        // ids of roots, and counts
                        "roots_with_due_timers",
                        "timer_counts");
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

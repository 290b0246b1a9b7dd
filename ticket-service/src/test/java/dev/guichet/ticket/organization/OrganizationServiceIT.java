package dev.guichet.ticket.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.http.problem.Refusal;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.DirectoryRefusal;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.organization.app.AdministrationService;
import dev.guichet.ticket.organization.app.OrganizationCreate;
import dev.guichet.ticket.organization.app.OrganizationCreate.AdministratorRequest;
import dev.guichet.ticket.organization.app.OrganizationPatch;
import dev.guichet.ticket.organization.app.OrganizationQueries;
import dev.guichet.ticket.organization.app.OrganizationService;
import dev.guichet.ticket.organization.app.OrganizationView;
import dev.guichet.ticket.organization.domain.OrganizationFilter;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Use cases are called without a request (D15): an operator acts in no root, everybody else in theirs.
@QuarkusTest
class OrganizationServiceIT {
    private static final ActionContext OPERATOR = nowhere(new Actor(ActorKind.PERSON, null, null, "Olga"));
    private static final ActionContext STRANGER = nowhere(null);
    private static final OrganizationPatch RENAMED =
            new OrganizationPatch(null, Optional.of(" Autre "), null, null, null, Optional.of(true));

    @Inject
    OrganizationService organizations;

    @Inject
    AdministrationService administration;

    @Inject
    OrganizationQueries queries;

    @Inject
    FreshContext fresh;

    @Test
    void anOperatorFoundsRootsAndListsThemWithoutBeingInOne() {
        OrganizationView root = in(0, () -> organizations.foundRoot(OPERATOR, root()));

        assertThat(root.version()).isEqualTo(1);
        assertThat(root.administrators()).hasSize(1);
        var filter = new OrganizationFilter(null, root.slug());
        assertThat(in(0, () -> queries.page(OPERATOR, filter, 50, null)).items())
                .extracting(OrganizationView::id, OrganizationView::administrators)
                .containsExactly(tuple(root.id(), null));
    }

    @Test
    void whoIsNoOperatorFoundsNoneAndAnOperatorReachesNothingBelow() {
        long root = Tenant.founded().root;

        refused(OrganizationRefusal.OPERATORS_ONLY, () -> organizations.foundRoot(STRANGER, root()));
        refused(DirectoryRefusal.NO_ORGANIZATION, () -> organizations.foundBelow(OPERATOR, root, root()));
        refused(DirectoryRefusal.NO_ORGANIZATION, () -> queries.one(OPERATOR, OrganizationKey.of(root)));
    }

    @Test
    void anAdministratorChangesTheirsAndNothingOfAnotherRoot() {
        long root = Tenant.founded().root;
        long other = Tenant.founded().root;
        ActionContext mine = administrator(root);

        OrganizationView changed =
                in(root, () -> administration.change(mine, OrganizationKey.of(root), RENAMED, "\"1\""));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.name()).isEqualTo("Autre");
        assertThat(changed.signUp()).isTrue();
        assertThatThrownBy(() -> in(other, () -> administration.change(mine, OrganizationKey.of(root), RENAMED, null)))
                .isInstanceOf(Refused.class);
    }

    private void refused(Refusal why, Supplier<Uni<OrganizationView>> work) {
        assertThatThrownBy(() -> in(0, work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private <T> T in(long root, Supplier<Uni<T>> work) {
        return fresh.run(() -> {
                    if (root != 0) {
                        RootScope.enter(root);
                    }
                    return work.get();
                })
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static OrganizationCreate root() {
        String slug = Tenant.unique("root");
        return new OrganizationCreate(
                null, slug, "Racine", null, List.of(new AdministratorRequest("a@" + slug + ".example", "Alix")));
    }

    private static ActionContext nowhere(@Nullable Actor operator) {
        return new ActionContext(
                ActionContext.NOWHERE,
                "event",
                null,
                null,
                Uni.createFrom().failure(() -> Refused.because(DirectoryRefusal.NO_ORGANIZATION)),
                operator);
    }

    private static ActionContext administrator(long root) {
        return ActionContext.of(
                new Rights(
                        root,
                        40L,
                        null,
                        "Odile",
                        root,
                        List.of(root),
                        false,
                        Map.of(),
                        Set.of(),
                        Set.of(root),
                        Set.of(),
                        Map.of(),
                        Set.of()),
                "event");
    }
}

package dev.guichet.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.category.CategorySight.CategoryFilter;
import dev.guichet.ticket.category.CategoryView.ShownCategory;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.organization.domain.Organization;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Use cases are called without a request, as a consumer or a worker calls them: who acts is what they are told,
/// and the root that was entered is all they reach (D15).
@QuarkusTest
class CategoryServiceIT {
    private static final CategoryLabels LABELS = new CategoryLabels("Messagerie", "Mail");
    private static final CategoryPatch ARCHIVE = new CategoryPatch(null, null, Optional.of(true));
    private static final CategoryFilter ALL = new CategoryFilter(null, null, null);

    @Inject
    CategoryService categories;

    @Inject
    Rows rows;

    @Inject
    FreshContext fresh;

    private Tenant tenant;

    @BeforeEach
    void aRoot() {
        tenant = Tenant.founded();
    }

    @Test
    void whoeverActsMakesChangesAndReadsCategoriesWithoutARequest() {
        ActionContext context = administrator(tenant.root);

        long id = in(tenant.root, () -> categories.create(context, mail())).category().id;
        ShownCategory changed = in(tenant.root, () -> categories.change(context, id, ARCHIVE, "\"1\""));

        assertThat(changed.category().version).isEqualTo(2);
        assertThat(listed(tenant.root, context)).containsExactly("mail");
        tenant.administrator()
                .get("/api/v1/categories/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("archived", is(true));
    }

    @Test
    void whatTheyMayNotDoIsRefusedThereToo() {
        ActionContext nobody = ActionContext.of(rights(tenant.root, Set.of()), "event");

        assertThatThrownBy(() -> in(tenant.root, () -> categories.create(nobody, mail())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CategoryRefusal.NOT_YOURS_TO_CATEGORIZE));
    }

    @Test
    void asAnotherRootNothingIsReachedWhateverTheRightsSay() {
        ActionContext mine = administrator(tenant.root);
        long id = in(tenant.root, () -> categories.create(mine, mail())).category().id;
        long other = Tenant.founded().root;

        assertThatThrownBy(() -> in(other, () -> categories.one(mine, id))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> in(other, () -> categories.change(mine, id, ARCHIVE, null)))
                .isInstanceOf(Refused.class);
        assertThat(listed(other, mine)).isEmpty();
        assertThat(listed(tenant.root, mine)).containsExactly("mail");
    }

    @Test
    void noRowIsWrittenIntoAnotherRootNorWithoutOne() {
        for (long root : new long[] {Tenant.founded().root, 0}) {
            assertThatThrownBy(() -> in(root, () -> rows.written(tenant.root, mail())))
                    .hasMessageContaining("row-level security");
        }
        assertThat(listed(tenant.root, administrator(tenant.root))).isEmpty();
    }

    /// What no use case does: the row of one root, written in another.
    @ApplicationScoped
    static class Rows {
        private final CategoryRepository categories;

        Rows(CategoryRepository categories) {
            this.categories = categories;
        }

        @WithTransaction
        Uni<CategoryEntity> written(long root, CategoryCreate wanted) {
            Instant now = Instant.EPOCH;
            return categories.saved(
                    new CategoryEntity(new Organization(root, root, List.of(root), "r", "R", null), wanted, now));
        }
    }

    private List<String> listed(long root, ActionContext context) {
        return in(root, () -> categories.page(context, ALL, 50, null)).items().stream()
                .map(shown -> shown.category().slug)
                .toList();
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

    private static ActionContext administrator(long root) {
        return ActionContext.of(rights(root, Set.of(root)), "event");
    }

    private static Rights rights(long root, Set<Long> administers) {
        return new Rights(
                root,
                40L,
                null,
                "Odile",
                root,
                List.of(root),
                false,
                Map.of(),
                Set.of(),
                administers,
                Set.of(),
                Map.of(),
                Set.of());
    }

    private static CategoryCreate mail() {
        return new CategoryCreate(null, "mail", LABELS);
    }
}

package dev.guichet.ticket.group;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.group.GroupView.ShownGroup;
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
class GroupServiceIT {
    private static final GroupCreate EXPERTS = new GroupCreate("experts", "Experts");
    private static final GroupPatch SECOND_LINE = new GroupPatch(Optional.of("Second line"));

    @Inject
    GroupService groups;

    @Inject
    Rows rows;

    @Inject
    FreshContext fresh;

    private Tenant tenant;
    private DeskKey desk;
    private long agent;

    @BeforeEach
    void aDeskWithAnAgent() {
        tenant = Tenant.founded();
        long support = tenant.desk(tenant.root, "support");
        agent = tenant.person(AGENT, tenant.root);
        tenant.member(support, agent, "agent");
        desk = DeskKey.of(support);
    }

    @Test
    void whoeverActsMakesFillsAndReadsAGroupWithoutARequest() {
        ActionContext context = administrator(tenant.root);

        in(tenant.root, () -> groups.create(context, desk, EXPERTS));
        in(tenant.root, () -> groups.put(context, desk, "experts", agent, "\"1\""));
        ShownGroup changed = in(tenant.root, () -> groups.change(context, desk, "experts", SECOND_LINE, "\"2\""));

        assertThat(changed.group().version).isEqualTo(3);
        assertThat(listed(tenant.root, context)).containsExactly("experts");
        tenant.administrator()
                .get("/api/v1/desks/support/groups/experts")
                .then()
                .header("ETag", "\"3\"")
                .body("members.person", contains((int) agent));
        in(tenant.root, () -> groups.take(context, desk, "experts", agent, null));
        in(tenant.root, () -> groups.remove(context, desk, "experts", "\"4\""));
        assertThat(listed(tenant.root, context)).isEmpty();
    }

    @Test
    void whatTheyMayNotDoIsRefusedThereToo() {
        ActionContext nobody = ActionContext.of(rights(tenant.root, Set.of()), "event");

        assertThatThrownBy(() -> in(tenant.root, () -> groups.create(nobody, desk, EXPERTS)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DeskRefusal.NOT_YOURS_TO_CONFIGURE));
    }

    @Test
    void asAnotherRootNothingIsReachedWhateverTheRightsSay() {
        ActionContext mine = administrator(tenant.root);
        in(tenant.root, () -> groups.create(mine, desk, EXPERTS));
        long other = Tenant.founded().root;

        assertThatThrownBy(() -> in(other, () -> groups.one(mine, desk, "experts")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> in(other, () -> groups.remove(mine, desk, "experts", null)))
                .isInstanceOf(Refused.class);
        assertThat(in(other, () -> rows.howMany(desk))).isZero();
        assertThat(in(tenant.root, () -> rows.howMany(desk))).isEqualTo(1);
    }

    @Test
    void noRowIsWrittenIntoAnotherRootNorWithoutOne() {
        for (long root : new long[] {Tenant.founded().root, 0}) {
            assertThatThrownBy(() -> in(root, () -> rows.written(tenant.root, desk)))
                    .hasMessageContaining("row-level security");
        }
        assertThat(listed(tenant.root, administrator(tenant.root))).isEmpty();
    }

    /// What no use case does: rows of one root, looked for and written in another.
    @ApplicationScoped
    static class Rows {
        private final GroupRepository groups;

        Rows(GroupRepository groups) {
            this.groups = groups;
        }

        @WithTransaction
        Uni<Long> howMany(DeskKey desk) {
            return groups.countOf(id(desk));
        }

        @WithTransaction
        Uni<GroupEntity> written(long root, DeskKey desk) {
            return groups.saved(new GroupEntity(GroupDesks.support(root, id(desk)), EXPERTS, Instant.EPOCH));
        }

        private static long id(DeskKey desk) {
            return Optional.ofNullable(desk.id()).orElseThrow();
        }
    }

    private List<String> listed(long root, ActionContext context) {
        return in(root, () -> groups.page(context, desk, 50, null)).items().stream()
                .map(shown -> shown.group().slug)
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
}

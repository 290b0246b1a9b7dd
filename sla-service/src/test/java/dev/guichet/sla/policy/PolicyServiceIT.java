package dev.guichet.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.ActorKind;
import dev.guichet.events.PolicyChanged;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Root;
import dev.guichet.sla.Rows;
import dev.guichet.sla.policy.domain.Policy;
import dev.guichet.sla.policy.domain.Setting;
import dev.guichet.sla.policy.domain.Setting.After;
import dev.guichet.sla.policy.domain.Setting.Keep;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Use cases are called without a request: who acts is what they are told, and the root that was entered is all they
/// reach (D15).
@QuarkusTest
class PolicyServiceIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final PolicyPatch A_WEEK = solvedAfter(Duration.ofDays(7));

    private final Root root = new Root();
    private final String desk = root.desk.slug();
    private final ActionContext mine = ActionContext.of(administrator(), "event");

    @Inject
    PolicyService policies;

    @Inject
    InAnotherRoot rows;

    @Inject
    FreshContext fresh;

    @BeforeEach
    void aDesk() {
        Broker.publish(root.organization(), root.deskWith());
        await().atMost(SOON).until(() -> Rows.knownOf(root.id) == 2);
    }

    @Test
    void whoeverActsConfiguresAndReadsAPolicyWithoutARequest() {
        DeskPolicy changed = in(root.id, () -> policies.change(mine, desk, A_WEEK, "\"0\""));

        assertThat(changed.policy().version).isEqualTo(1);
        assertThat(in(root.id, () -> policies.one(mine, desk))
                        .policy()
                        .inForce()
                        .solvedCloseAfter())
                .isEqualTo(Duration.ofDays(7));
        assertThat(listed(root.id)).containsExactly(desk);
        await().atMost(SOON)
                .until(() -> Broker.policiesOf(root.desk.id()).stream()
                        .anyMatch(told -> told.meta().actor().kind() == ActorKind.PERSON));
    }

    @Test
    void theSystemHasTheRightsOfNobody() {
        ActionContext system = ActionContext.ofSystem(root.id, "test");

        assertThatThrownBy(() -> in(root.id, () -> policies.one(system, desk)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(PolicyRefusal.UNKNOWN_DESK));
        assertThatThrownBy(() -> in(root.id, () -> policies.change(system, desk, A_WEEK, null)))
                .isInstanceOf(Refused.class);
        assertThat(in(root.id, () -> policies.page(system, 50, null)).items()).isEmpty();
    }

    @Test
    void whatItFollowsIsToldAsItsCauseAndNobodyAsItsActor() {
        PolicyChanged first = await().atMost(SOON)
                .until(() -> Broker.policiesOf(root.desk.id()), told -> !told.isEmpty())
                .getFirst();

        assertThat(first.meta().actor().kind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(first.meta().root()).isEqualTo(root.id);
        assertThat(first.meta().version()).isZero();
    }

    @Test
    void firstChangesAtOnceComeOneAfterTheOther() {
        List<Uni<DeskPolicy>> changes = IntStream.range(1, 6)
                .mapToObj(days ->
                        work(root.id, () -> policies.change(mine, desk, solvedAfter(Duration.ofDays(days + 10)), null)))
                .toList();

        List<DeskPolicy> changed = Uni.join().all(changes).andFailFast().await().atMost(SOON);

        assertThat(changed).extracting(one -> one.policy().version).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aRowThatAnOlderReleaseMadeOfNothingIsThatOfANewDesk() {
        Rows.unconfigured(root.id, root.desk.id());

        DeskPolicy read = in(root.id, () -> policies.one(mine, desk));

        assertThat(PolicyView.of(read).updatedAt()).isNull();
        assertThat(read.policy().inForce()).isEqualTo(Policy.OF_A_NEW_DESK);
        assertThat(in(root.id, () -> policies.change(mine, desk, A_WEEK, "\"0\""))
                        .policy()
                        .version)
                .isEqualTo(1);
    }

    @Test
    void asAnotherRootNothingIsReachedWhateverTheRightsSay() {
        in(root.id, () -> policies.change(mine, desk, A_WEEK, null));
        long other = new Root().id;

        assertThatThrownBy(() -> in(other, () -> policies.one(mine, desk))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> in(other, () -> policies.change(mine, desk, A_WEEK, null)))
                .isInstanceOf(Refused.class);
        assertThat(listed(other)).isEmpty();
        assertThat(in(other, () -> rows.inForce(root.desk.id()))).isEqualTo(Policy.OF_A_NEW_DESK);
    }

    @Test
    void noRowIsWrittenIntoAnotherRootNorWithoutOne() {
        for (long where : new long[] {new Root().id, 0}) {
            assertThatThrownBy(() -> in(where, () -> rows.written(root.id, root.desk.id())))
                    .hasMessageContaining("row-level security");
        }
    }

    /// What no use case does: a row of one root, written in another.
    @ApplicationScoped
    static class InAnotherRoot {
        private final PolicyRepository policies;
        private final Policies inForce;

        InAnotherRoot(PolicyRepository policies, Policies inForce) {
            this.policies = policies;
            this.inForce = inForce;
        }

        @WithTransaction
        Uni<PolicyEntity> written(long root, long desk) {
            PolicyEntity policy = new PolicyEntity(root, desk);
            policy.take(Policy.OF_A_NEW_DESK, Instant.EPOCH);
            return policies.saved(policy);
        }

        @WithTransaction
        Uni<Policy> inForce(long desk) {
            return inForce.inForce(ActionContext.ofSystem(RootScope.required(), "test"), desk);
        }
    }

    private List<String> listed(long where) {
        return in(where, () -> policies.page(mine, 50, null)).items().stream()
                .map(found -> found.desk().slug())
                .toList();
    }

    private <T> T in(long where, Supplier<Uni<T>> work) {
        return work(where, work).await().atMost(SOON);
    }

    private <T> Uni<T> work(long where, Supplier<Uni<T>> work) {
        return fresh.run(() -> {
            if (where != 0) {
                RootScope.enter(where);
            }
            return work.get();
        });
    }

    private Rights administrator() {
        return new Rights(
                root.id,
                40L,
                null,
                "Odile",
                root.id,
                List.of(root.id),
                false,
                Map.of(),
                Set.of(),
                Set.of(root.id),
                Set.of(),
                Map.of(),
                Set.of());
    }

    private static PolicyPatch solvedAfter(Duration duration) {
        Setting keep = new Keep();
        return new PolicyPatch(keep, keep, new After(duration));
    }
}

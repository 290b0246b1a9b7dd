package dev.guichet.ticket.organization.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.organization.domain.Organization;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrganizationEntityTest {
    private static final Instant THEN = Instant.parse("2026-11-20T13:32:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final OrganizationEntity root = new OrganizationEntity(1, null, "a", "A", THEN);
    private final OrganizationEntity north = below(root, 2);
    private final OrganizationEntity south = below(root, 3);
    private final OrganizationEntity site = below(north, 4);

    @Test
    void aPathLeadsFromTheRootToTheOrganizationAtAnyDepth() {
        OrganizationEntity deep = root;
        for (long id = 2; id <= 50; id++) {
            deep = below(deep, id);
        }

        assertThat(deep.path()).hasSize(50).startsWith(1L, 2L).endsWith(49L, 50L);
        assertThat(deep.root).isEqualTo(1);
        assertThat(deep.parent).isEqualTo(49);
        assertThat(deep.organization().parent()).isEqualTo(49);
    }

    @Test
    void onlyARootHasNobodyAbove() {
        assertThat(root.organization().isRoot()).isTrue();
        assertThat(root.organization().parent()).isNull();
        assertThat(site.organization().isRoot()).isFalse();
    }

    @Test
    void whatMovesHasThePathOfItsNewParentAndWhatIsBelowFollows() {
        OrganizationEntity room = below(site, 5);

        var from = site.path();
        site.moveBelow(south.organization());
        room.follow(from, site.path());

        assertThat(site.path()).containsExactly(1L, 3L, 4L);
        assertThat(site.parent).isEqualTo(3);
        assertThat(room.path()).containsExactly(1L, 3L, 4L, 5L);
        assertThat(room.parent).isEqualTo(4);
    }

    @Test
    void whoMayNotConfigureItLearnsOnlyOfWhatTheySee() {
        Organization before = site.organization();
        site.signUp = true;
        site.changed(before, NOW);

        assertThat(site.updatedAt).isEqualTo(NOW);
        assertThat(site.publicVersion).isEqualTo(1);
        assertThat(site.publicUpdatedAt).isEqualTo(THEN);

        site.accountManager = 7L;
        site.changed(before, NOW);

        assertThat(site.publicVersion).isEqualTo(2);
        assertThat(site.publicUpdatedAt).isEqualTo(NOW);
    }

    private static OrganizationEntity below(OrganizationEntity above, long id) {
        return new OrganizationEntity(id, above.organization(), "a", "A", THEN);
    }
}

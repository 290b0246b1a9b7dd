package dev.guichet.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// D30: proof of a domain goes before a mention of an address, and nobody is drawn in by what a root says for itself.
class TenantCandidatesTest {
    private static final List<Long> NONE = List.of();

    @Test
    void provenGoesBeforeMentionedAndConfirmed() {
        assertThat(new TenantCandidates(List.of(1L), List.of(2L), List.of(3L)).preferred())
                .containsExactly(2L);
    }

    @Test
    void aMentionDoesNotGoBeforeADomainConfirmedElsewhere() {
        assertThat(new TenantCandidates(List.of(1L), NONE, List.of(2L)).preferred())
                .isEmpty();
        assertThat(new TenantCandidates(List.of(1L), NONE, List.of(1L, 2L)).preferred())
                .isEmpty();
        assertThat(new TenantCandidates(List.of(1L), NONE, List.of(2L)).all()).containsExactly(1L, 2L);
    }

    @Test
    void aMentionIsEnoughWhereNobodyElseHasTheDomain() {
        assertThat(new TenantCandidates(List.of(1L), NONE, NONE).preferred()).containsExactly(1L);
        assertThat(new TenantCandidates(List.of(1L), NONE, List.of(1L)).preferred())
                .containsExactly(1L);
    }

    @Test
    void ofSeveralMentionsTheyChoose() {
        assertThat(new TenantCandidates(List.of(1L, 2L), NONE, List.of(1L)).preferred())
                .containsExactly(1L, 2L);
    }

    @Test
    void whatIsConfirmedAloneTakesNobodyIn() {
        assertThat(new TenantCandidates(NONE, NONE, List.of(1L)).preferred()).isEmpty();
    }
}

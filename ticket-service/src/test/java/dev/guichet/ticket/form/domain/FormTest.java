package dev.guichet.ticket.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.ticket.desk.domain.Answering;
import dev.guichet.ticket.directory.Callers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void oneLanguageStandsForTheOther() {
        assertThat(new Texts("Incident", null).in(Locale.ENGLISH)).isEqualTo("Incident");
        assertThat(new Texts(null, "Incident").in(Locale.FRENCH)).isEqualTo("Incident");
        assertThat(new Texts("Demande", "Request").in(Locale.ENGLISH)).isEqualTo("Request");
        assertThatThrownBy(() -> new Texts(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormIsConfiguredByWhoConfiguresItsDesk() {
        assertThat(FormReach.configures(Callers.supervisor(9, 3, Callers.RESELLER), 3, Callers.RESELLER))
                .isTrue();
        assertThat(FormReach.configures(Callers.administrator(9, Callers.ROOT), 3, Callers.RESELLER))
                .isTrue();
        assertThat(FormReach.configures(Callers.agent(9, 3, Callers.RESELLER), 3, Callers.RESELLER))
                .isFalse();
        assertThat(FormReach.configures(Callers.supervisor(9, 4, Callers.RESELLER), 3, Callers.RESELLER))
                .isFalse();
        assertThat(FormReach.configures(Callers.administrator(9, Callers.CLIENT), 3, Callers.RESELLER))
                .isFalse();
    }

    @Test
    void aProgramReachesTheBranchItIsBoundToAndSitsNowhere() {
        FormReach reach = FormReach.of(Callers.integrator(Callers.RESELLER), Answering.level(1));

        assertThat(reach.counters()).containsExactly(1L);
        assertThat(reach.branches()).containsExactly(2L);
        assertThat(reach.desks()).isEmpty();
        assertThat(reach.configured()).isEmpty();
    }
}

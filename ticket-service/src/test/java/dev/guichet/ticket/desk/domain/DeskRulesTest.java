package dev.guichet.ticket.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskRulesTest {
    /// What is kept is compared as it was written: another order would be a change that everybody sees.
    @Test
    void channelsHaveOneOrderInWhateverOrderTheyWereSaid() {
        List<Channel> said = new ArrayList<>(List.of(Channel.values()));
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(said, random);
            assertThat(taking(new LinkedHashSet<>(said)).channels()).containsExactly(Channel.values());
        }
    }

    @Test
    void aDeskMayTakeNothing() {
        assertThat(taking(Set.of()).channels()).isEmpty();
    }

    private static DeskRules taking(Set<Channel> channels) {
        DeskRules rules = DeskRules.DEFAULT;
        return new DeskRules(
                rules.onAgentReply(),
                rules.closedReply(),
                rules.agentsMayArchive(),
                channels,
                rules.assignment(),
                rules.organizationSees(),
                rules.kinds(),
                rules.kindRequired(),
                rules.categoryRequired(),
                rules.formRequired(),
                rules.timePrecision(),
                rules.offsetRequired(),
                rules.group());
    }
}

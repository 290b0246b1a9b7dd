package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A ticket is found by any word of its subject, however typography and punctuation write the two: by a requester, who
/// looks among their own, and by others, who look in the whole root.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectWordsIT {
    private final World world = World.create();
    private long other;

    @BeforeEach
    void another() {
        if (other == 0) {
            other = world.open(REQUESTER, Map.of("subject", "Sans rapport"));
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "L'écran s'éteint",
                "L’écran s’éteint",
                "Lʼécran sʼéteint",
                "L'e\u0301cran s'e\u0301teint",
                "« Écran » éteint",
                "“écran”: éteint…",
                "écran–éteint",
                "écran/éteint",
                "Écran\u00a0éteint",
                "écran\u202féteint",
                "(écran) [éteint]",
                "mon_écran_éteint",
                "é\u00adcran é\u200bteint"
            })
    void theScreenIsFound(String subject) {
        long screen = world.open(REQUESTER, Map.of("subject", subject));

        for (String words : List.of(
                "écran",
                "ECRAN",
                "e\u0301cran",
                "l'écran",
                "L’écran",
                "éteint écran",
                "écran - éteint",
                "-écran",
                "\"écran éteint\"",
                "« écran »",
                "écran_éteint",
                "écran, éteint !",
                "écran\u00a0éteint")) {
            assertThat(found(REQUESTER, words)).as(words).contains(screen).doesNotContain(other);
            assertThat(found(AGENT, words)).as(words).contains(screen).doesNotContain(other);
        }
        assertThat(found(AGENT, "cran")).isEmpty();
        assertThat(found(AGENT, "écran clavier")).isEmpty();
    }

    /// Whoever looks, and whoever writes, may leave the hyphen out.
    @ParameterizedTest
    @CsvSource({
        "Le Wi-Fi est coupé,     Wi-Fi|wifi|WIFI|wi fi|wi|fi|wi‑fi|wif|coupé wifi|l'wi-fi",
        "Le wifi est coupé,      Wi-Fi|wifi|wi-fi coupé",
        "Vos e-mails du jour,    e-mail|email|emails|mails|e-mails",
        "Mon email du jour,      e-mail|email|mon e-mail",
        "Reprise du back‑up,     backup|back-up|back up|back‑up reprise",
        "Reprise du backup,      back-up",
        "Jean-Pierre-Marie,      jean-pierre-marie|jeanpierremarie|pierre|jean-pierre",
        "a - b -c-- d,           a|c|d|b c"
    })
    void aHyphenMakesNoDifference(String subject, String words) {
        long ticket = world.open(REQUESTER, Map.of("subject", subject));

        for (String wanted : words.split("\\|")) {
            assertThat(found(REQUESTER, wanted)).as(wanted).contains(ticket).doesNotContain(other);
            assertThat(found(AGENT, wanted)).as(wanted).contains(ticket).doesNotContain(other);
        }
        assertThat(found(AGENT, "wi-clavier")).isEmpty();
    }

    @Test
    void namesWithDotsLigaturesAndSignsAreTheirWords() {
        long ticket = world.open(
                REQUESTER,
                Map.of(
                        "subject",
                        "Mails de machine@truc.example : œuvre ﬁnie, port 10.0.0.1, rendez-vous, Æsir & Łódź"));

        for (String words : List.of(
                "machine@truc.example",
                "truc.example",
                "example",
                "machine",
                "oeuvre",
                "ŒUVRE",
                "finie",
                "10.0.0.1",
                "rendez-vous",
                "rendez vous",
                "vous",
                "rendez\u2011vous",
                "aesir lodz",
                "ｍａｉｌｓ")) {
            assertThat(found(REQUESTER, words)).as(words).containsExactly(ticket);
            assertThat(found(PROGRAM, words)).as(words).containsExactly(ticket);
        }
    }

    @Test
    void aNumberIsFoundHoweverItIsPasted() {
        long ticket = world.open(REQUESTER);

        for (String pasted : List.of(
                "" + ticket,
                "#" + ticket,
                " # " + ticket + " ",
                "(" + ticket + ")",
                "[Ops #" + ticket + "]",
                "[ClissXXI #" + ticket + "]",
                "Re: [Ops #" + ticket + "] Mails rejetés",
                "n°" + ticket,
                "N° " + ticket,
                "№ " + ticket,
                "＃" + ticket)) {
            assertThat(found(REQUESTER, pasted)).as(pasted).containsExactly(ticket);
            assertThat(found(AGENT, pasted)).as(pasted).containsExactly(ticket);
        }
        assertThat(found(World.COLLEAGUE, "[Ops #" + ticket + "]")).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "!!!",
                "'",
                "\\",
                "a' | 'b",
                "écran:* | sans:*",
                "') or true --",
                "<->",
                "#",
                "#99999999999999999999",
                "%",
                "\u0301",
                "l'"
            })
    void whatIsNoWordFindsNothingAndBreaksNothing(String typed) {
        assertThat(found(REQUESTER, typed)).isEmpty();
        assertThat(found(AGENT, typed)).isEmpty();
    }

    @Test
    void aSubjectOfOneEndlessWordIsTaken() {
        long ticket = world.open(REQUESTER, Map.of("subject", "㌀".repeat(255)));

        assertThat(found(AGENT, "アパート")).containsExactly(ticket);
        assertThat(found(AGENT, "㌀".repeat(100))).containsExactly(ticket);
    }

    private List<Long> found(String user, String words) {
        return world.as(user)
                .queryParam("q", words)
                .get("/api/v1/tickets?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number", Long.class);
    }
}

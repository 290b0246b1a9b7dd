package dev.guichet.ticket.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.desk.domain.TimePrecision;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final AnswerContext PARIS = context(false);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:04:05Z,                         2026-11-20T15:04:05Z",
        "2026-11-20T15:04:05.123+01:00,                2026-11-20T15:04:05.123+01:00",
        "2026-11-20T15:04+01:00,                       2026-11-20T15:04:00+01:00",
        "2026-11-20T15+01,                             2026-11-20T15:00:00+01:00",
        "2026-11-20t15:04:05z,                         2026-11-20T15:04:05Z",
        "2026-11-20 15:04,                             2026-11-20T15:04:00+01:00",
        "2026-07-20T15:04,                             2026-07-20T15:04:00+02:00",
        "2026-11-20,                                   2026-11-20T00:00:00+01:00",
        "2026-11-20[America/Montreal],                 2026-11-20T00:00:00-05:00",
        "2026-11-20T15:04[Europe/London],              2026-11-20T15:04:00Z",
        "2026-11-20T15:04:05+01:00[Europe/Paris],      2026-11-20T15:04:05+01:00",
        "2026-10-25T02:30:00+02:00[Europe/Paris],      2026-10-25T02:30:00+02:00",
    })
    void aMomentIsKeptWithItsOffset(String text, String kept) {
        assertThat(Moments.read(text, TimePrecision.DAY, PARIS)).isEqualTo(new ReadMoment.At(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "vers 15h,                                MINUTE, TIMESTAMP_TOO_VAGUE",
        "2026-11-20,                              HOUR,   TIMESTAMP_TOO_VAGUE",
        "2026-11-20T15+01:00,                     MINUTE, TIMESTAMP_TOO_VAGUE",
        "2026-11-20T15:04+01:00,                  SECOND, TIMESTAMP_TOO_VAGUE",
        "2026-02-30T15:04Z,                       MINUTE, NOT_A_DATE",
        "2026-11-20T25:04Z,                       MINUTE, NOT_A_DATE",
        "2026-11-20T15:04+99:00,                  MINUTE, NOT_A_DATE",
        "2026-11-20T15:04[Europe/Pari],           MINUTE, UNKNOWN_ZONE",
        "2026-03-29T02:30,                        MINUTE, LOCAL_TIME_DOES_NOT_EXIST",
        "2026-10-25T02:30,                        MINUTE, LOCAL_TIME_IS_AMBIGUOUS",
        "2026-11-01T01:30[America/Montreal],      MINUTE, LOCAL_TIME_IS_AMBIGUOUS",
        "2026-11-20T15:04+02:00[Europe/Paris],    MINUTE, OFFSET_NOT_OF_ZONE",
        "1900-01-01T12:00[Europe/Paris],          MINUTE, OFFSET_REQUIRED",
    })
    void whatIsUnclearIsNamed(String text, TimePrecision least, String code) {
        assertThat(Moments.read(text, least, PARIS))
                .isInstanceOfSatisfying(
                        ReadMoment.Unclear.class,
                        unclear -> assertThat(unclear.code()).isEqualTo(code));
    }

    @Test
    void aTimeThatExistsTwiceNamesBothOffsets() {
        assertThat(Moments.read("2026-10-25T02:30", TimePrecision.MINUTE, PARIS))
                .isInstanceOfSatisfying(
                        ReadMoment.Unclear.class,
                        unclear -> assertThat(unclear.args())
                                .containsEntry("before", "+02:00")
                                .containsEntry("after", "+01:00")
                                .containsEntry("time", "2026-10-25 02:30"));
    }

    @Test
    void aDeskMayWantTheOffsetSaid() {
        assertThat(Moments.read("2026-11-20T15:04", TimePrecision.MINUTE, context(true)))
                .isEqualTo(new ReadMoment.Unclear("OFFSET_REQUIRED", java.util.Map.of()));
        assertThat(Moments.read("2026-11-20T15:04[Europe/Paris]", TimePrecision.MINUTE, context(true)))
                .isEqualTo(new ReadMoment.At("2026-11-20T15:04:00+01:00"));
    }

    @Test
    void howVagueIsSaidInBothLanguages() {
        assertThat(Moments.read("vers 15h", TimePrecision.MINUTE, PARIS))
                .isInstanceOfSatisfying(
                        ReadMoment.Unclear.class,
                        unclear -> assertThat(unclear.args().get("precision"))
                                .isInstanceOfSatisfying(
                                        Texts.class,
                                        words -> assertThat(words.in(Locale.FRENCH))
                                                .startsWith("à la minute")));
    }

    @Test
    void aVeryLongTextIsNoMoment() {
        assertThat(Moments.read("2".repeat(100_000), TimePrecision.DAY, PARIS)).isInstanceOf(ReadMoment.Unclear.class);
    }

    private static AnswerContext context(boolean offsetRequired) {
        return new AnswerContext(ZoneId.of("Europe/Paris"), TimePrecision.MINUTE, offsetRequired, List.of());
    }
}

package dev.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the identity provider's mails are worded.
class MailTextsTest {
    private static final int TEXTS = 20;

    private final JsonNode texts = new RealmFiles(Map.of()).texts();

    /// Names of organizations, desks and accounts: then no word before one depends on how it begins.
    @Test
    void theNamesInAMailAreInQuotationMarks() {
        assertThat(RealmFilesTest.stream(texts)
                        .flatMap(locale -> locale.properties().stream())
                        .filter(text -> text.getKey().matches("guichet\\w+Body(Html)?")))
                .hasSize(TEXTS)
                .allSatisfy(text -> {
                    String names = text.getKey().startsWith("guichetInvitation") ? "\\{[23]}" : "\\{2}";
                    String without = text.getValue().asText().replaceAll("« " + names + " »|“" + names + "”", "“”");
                    assertThat(without).as(text.getKey()).contains("“”").doesNotContainPattern(names);
                });
    }

    /// That it confirms the address, too, is not what somebody asked for who forgot a password.
    @Test
    void theMailToAForgottenPasswordSaysFirstWhatItsLinkIsFor() {
        assertThat(texts.at("/fr/guichetPasswordResetBody").asText())
                .containsSubsequence("pour choisir un nouveau mot de passe", "{0}", "reconnu sous elle");
        assertThat(texts.at("/en/guichetPasswordResetBody").asText())
                .containsSubsequence("to choose a new password", "{0}", "be known by it");
    }
}

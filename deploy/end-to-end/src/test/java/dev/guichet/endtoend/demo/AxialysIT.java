package dev.guichet.endtoend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Json;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Two desks, an account manager, and a form that asks by where it hurts (S4.1 to S4.19).
@Order(14)
class AxialysIT {
    private static final Person CLIENT = new Person("axialys-client");
    private static final Person SUPPORT = new Person("axialys-support");
    private static final Person SUCCESS = new Person("axialys-success");

    private static ObjectNode defect() {
        return Json.object(
                "location",
                "supervision",
                "occurred_at",
                "2026-11-20T15:04",
                "context",
                Json.object("moment", "dead_click", "detail", "Le bouton ne répond pas."),
                "supervisor_login",
                "clement",
                "queue",
                "accueil",
                "browser",
                "Firefox 140",
                "own_checks_done",
                true);
    }

    /// S4.1, S4.2, S4.4.
    @Test
    void defectsGoToSupportAndEverythingElseWhereItIsSent() {
        JsonNode defect =
                Question.by(CLIENT, "Écran figé").form("defect", defect()).taken();
        Ticket question = Question.by(CLIENT, "Facturation")
                .with("desk", "customer-success")
                .opened();

        assertThat(defect.at("/desk/slug").asText()).isEqualTo("support");
        assertThat(question.seenBy(SUCCESS).at("/desk/slug").asText()).isEqualTo("customer-success");
        SUPPORT.api().get("/tickets/" + question.number()).refused(404);
    }

    /// S4.3.
    @Test
    void aCustomerKnowsTheirAccountManagerWhoGetsTheirQuestions() {
        JsonNode organization =
                CLIENT.api().get("/organizations/axialys-client").expect(200).body();
        JsonNode question = Question.by(CLIENT, "Nouveau poste")
                .with("desk", "customer-success")
                .taken();

        assertThat(organization.at("/accountManager/email").asText()).isEqualTo(SUCCESS.address());
        assertThat(question.at("/assignee/id")).isEqualTo(organization.at("/accountManager/id"));
    }

    /// S4.5, S4.12 to S4.18.
    @Test
    void aDefectIsDescribedAsPreciselyAsTheNoticeAsks() {
        Question question = Question.by(CLIENT, "Écran figé");

        assertThat(question.form("defect", defect().put("occurred_at", "vers 15h"))
                        .faults())
                .containsExactly("/fields/occurred_at TIMESTAMP_TOO_VAGUE");
        assertThat(question.form("defect", defect().put("own_checks_done", false))
                        .faults())
                .containsExactly("/fields/own_checks_done ATTESTATION_REQUIRED");
        assertThat(question.form("defect", defect().without("queue")).faults())
                .containsExactly("/fields/queue REQUIRED");
        assertThat(question.form("defect", defect().put("page", "https://x.example/"))
                        .faults())
                .containsExactly("/fields/page UNKNOWN_FIELD");
    }

    /// S4.19.
    @Test
    void aTimeWithoutOffsetIsOfParis() {
        assertThat(Question.by(CLIENT, "Écran figé")
                        .form("defect", defect())
                        .taken()
                        .at("/fields/occurred_at")
                        .asText())
                .isEqualTo("2026-11-20T15:04:00+01:00");
        assertThat(Question.by(CLIENT, "Écran figé")
                        .form("defect", defect().put("occurred_at", "2026-03-29T02:30"))
                        .faults())
                .containsExactly("/fields/occurred_at LOCAL_TIME_DOES_NOT_EXIST");
        assertThat(Question.by(CLIENT, "Écran figé")
                        .form("defect", defect().put("occurred_at", "2026-10-25T02:30"))
                        .faults())
                .containsExactly("/fields/occurred_at LOCAL_TIME_IS_AMBIGUOUS");
    }
}

package dev.guichet.ticket.form.checking;

import static dev.guichet.ticket.form.checking.NoticeForms.check;
import static dev.guichet.ticket.form.checking.NoticeForms.faults;
import static dev.guichet.ticket.form.checking.NoticeForms.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.form.authoring.Authoring;
import org.junit.jupiter.api.Test;

class NoticeFormsTest {
    private static final String CEBOX = """
            {"type": "network", "description": "Plus de réseau depuis ce matin", "impact": "%s"%s}""";
    private static final String AXIALYS = """
            {"location": "%s", "occurred_at": "2026-11-20T15:04+01:00",
             "context": {"moment": "button", "detail": "Rien ne se passe"}, "own_checks_done": true%s}""";

    @Test
    void everyFormOfTheNoticesIsOne() {
        for (String name : NoticeForms.ALL) {
            assertThat(Authoring.faults(NoticeForms.authored(name))).as(name).isEmpty();
        }
    }

    /// S1.6, S1.8
    @Test
    void anIncidentSaysItsTypeAndDescription() {
        assertThat(faults("cebox-incident", "{}"))
                .containsExactlyInAnyOrder(
                        "/fields/type REQUIRED", "/fields/description REQUIRED", "/fields/impact REQUIRED");
        assertThat(faults("cebox-incident", CEBOX.formatted("none", ""))).isEmpty();
        assertThat(faults("cebox-incident", CEBOX.formatted("none", "").replace("network", "toaster")))
                .containsExactly("/fields/type NOT_ONE_OF");
        assertThat(faults(
                        "cebox-incident", CEBOX.formatted("none", "").replace("Plus de réseau depuis ce matin", "aïe")))
                .containsExactly("/fields/description TOO_SHORT");
    }

    /// S1.12
    @Test
    void impactedWorkstationsAreCounted() {
        assertThat(faults("cebox-incident", CEBOX.formatted("none", ", \"impacted_count\": \"many\"")))
                .containsExactly("/fields/impacted_count WRONG_TYPE");
        assertThat(faults("cebox-incident", CEBOX.formatted("none", ", \"impacted_count\": -1")))
                .containsExactly("/fields/impacted_count TOO_SMALL");
        assertThat(faults("cebox-incident", CEBOX.formatted("none", ", \"impacted_count\": 1000000")))
                .containsExactly("/fields/impacted_count TOO_LARGE");
    }

    /// S1.13
    @Test
    void anIncidentBeganAtSomeHour() {
        assertThat(kept(check("cebox-incident", CEBOX.formatted("none", ", \"observed_at\": \"2026-11-20T15\""))))
                .contains("\"observed_at\":\"2026-11-20T15:00:00+01:00\"");
        assertThat(faults("cebox-incident", CEBOX.formatted("none", ", \"observed_at\": \"2026-11-20\"")))
                .containsExactly("/fields/observed_at TIMESTAMP_TOO_VAGUE");
    }

    /// S1.16
    @Test
    void anAffectedCeboxIsNamedWithItsAddresses() {
        assertThat(faults("cebox-incident", CEBOX.formatted("cebox", "")))
                .containsExactlyInAnyOrder(
                        "/fields/cebox_ipv6 REQUIRED", "/fields/cebox_ip REQUIRED", "/fields/cebox_name REQUIRED");
        String wrong = ", \"cebox_ipv6\": \"192.0.2.1\", \"cebox_ip\": \"2001:db8::1\", \"cebox_name\": \"a b\"";
        assertThat(faults("cebox-incident", CEBOX.formatted("cebox", wrong)))
                .containsExactlyInAnyOrder(
                        "/fields/cebox_ipv6 NOT_IPV6",
                        "/fields/cebox_ip NOT_IPV4",
                        "/fields/cebox_name PATTERN_MISMATCH");
        String right = ", \"cebox_ipv6\": \"2001:db8::1\", \"cebox_ip\": \"192.0.2.1\", \"cebox_name\": \"box-1\"";
        assertThat(faults("cebox-incident", CEBOX.formatted("cebox", right))).isEmpty();
    }

    /// S1.17
    @Test
    void anAffectedConsoleIsDescribed() {
        assertThat(faults("cebox-incident", CEBOX.formatted("console", "")))
                .containsExactly("/fields/console_description REQUIRED");
    }

    /// S1.18
    @Test
    void aDomainProblemComesWithTheLogOfItsAgent() {
        String fields = CEBOX.formatted("none", ", \"problem\": \"domain_join\"");

        assertThat(faults("cebox-incident", fields)).containsExactly("/message/attachments ATTACHMENT_REQUIRED");
        assertThat(faults("cebox-incident", fields, "screen.png"))
                .containsExactly("/message/attachments ATTACHMENT_REQUIRED");
        assertThat(faults("cebox-incident", fields, "screen.png", "qgaAgent.log"))
                .isEmpty();
        assertThat(faults("cebox-incident", CEBOX.formatted("none", ", \"problem\": \"none\"")))
                .isEmpty();
    }

    /// S2.7
    @Test
    void whatHasAWorkaroundIsNotCritical() {
        assertThat(faults("critical", "{\"affected_scope\": \"payments\", \"workaround\": \"none\"}"))
                .isEmpty();
        assertThat(faults("critical", "{\"affected_scope\": \"payments\", \"workaround\": \"reboot\"}"))
                .containsExactly("/fields/workaround NOT_ONE_OF");
        assertThat(faults("critical", "{\"workaround\": \"none\"}")).containsExactly("/fields/affected_scope REQUIRED");
    }

    /// S2.8
    @Test
    void aFeatureRequestHasLinksAndNothingElse() {
        String request = "{\"product\": \"app\", \"nature\": \"comment\"%s}";

        assertThat(faults("feature-request", request.formatted(", \"links\": [\"https://example.com/a\"]")))
                .isEmpty();
        assertThat(faults("feature-request", request.formatted(", \"links\": [\"not a link\"]")))
                .containsExactly("/fields/links/0 NOT_A_URI");
        assertThat(faults("feature-request", request.formatted(", \"links\": []")))
                .containsExactly("/fields/links TOO_FEW");
        assertThat(faults("feature-request", request.formatted(", \"prodcut\": \"x\"")))
                .containsExactly("/fields/prodcut UNKNOWN_FIELD");
    }

    /// S2.9
    @Test
    void hardwareOnSiteSaysWhere() {
        assertThat(faults("hardware-issue", "{\"serial\": \"AB123456\", \"on_site\": true}"))
                .containsExactly("/fields/site REQUIRED");
        assertThat(faults(
                        "hardware-issue", "{\"serial\": \"ab1\", \"bought_on\": \"2026-02-30\", \"contact\": \"me\"}"))
                .containsExactlyInAnyOrder(
                        "/fields/serial PATTERN_MISMATCH", "/fields/bought_on NOT_A_DATE", "/fields/contact NOT_EMAIL");
        assertThat(faults("hardware-issue", "{\"serial\": \"AB123456\", \"colour\": \"red\"}"))
                .containsExactly("/fields/colour UNKNOWN_FIELD");
    }

    /// S2.10
    @Test
    void softwareHasAVersionByReference() {
        assertThat(faults("software-issue", "{\"application\": \"crm\", \"version\": \"1.2.3\"}"))
                .isEmpty();
        assertThat(faults("software-issue", "{\"application\": \"crm\", \"version\": \"one\", \"steps\": [\"\"]}"))
                .containsExactlyInAnyOrder("/fields/version PATTERN_MISMATCH", "/fields/steps/0 TOO_SHORT");
    }

    /// S4.12 to S4.15
    @Test
    void whatIsAskedDependsOnWhereItFails() {
        assertThat(faults("axialys-support", AXIALYS.formatted("operator_banner", "")))
                .containsExactlyInAnyOrder(
                        "/fields/agent_login REQUIRED", "/fields/browser REQUIRED", "/fields/extension REQUIRED");
        assertThat(faults("axialys-support", AXIALYS.formatted("supervision", ", \"queue\": \"q\"")))
                .containsExactlyInAnyOrder("/fields/supervisor_login REQUIRED", "/fields/browser REQUIRED");
        assertThat(faults("axialys-support", AXIALYS.formatted("admin", ", \"page\": \"x\", \"action\": \"save\"")))
                .containsExactly("/fields/page NOT_A_URI");
        assertThat(faults(
                        "axialys-support",
                        AXIALYS.formatted("admin", ", \"page\": \"https://x.example/\", \"action\": \"save\"")))
                .isEmpty();
    }

    @Test
    void aFieldOfAnotherBranchIsNotWanted() {
        String other = ", \"page\": \"https://x.example/\", \"action\": \"save\", \"queue\": \"q\"";
        assertThat(faults("axialys-support", AXIALYS.formatted("admin", other)))
                .containsExactly("/fields/queue UNKNOWN_FIELD");
    }

    /// S4.17
    @Test
    void aContextSaysBoth() {
        String fields = AXIALYS.formatted("admin", ", \"page\": \"https://x.example/\", \"action\": \"save\"");
        assertThat(faults("axialys-support", fields.replace("\"detail\": \"Rien ne se passe\"", "\"other\": 1")))
                .containsExactlyInAnyOrder("/fields/context/detail REQUIRED", "/fields/context/other UNKNOWN_FIELD");
    }

    /// S4.18
    @Test
    void aroundThreeIsNotATime() {
        String fields = AXIALYS.formatted("admin", ", \"page\": \"https://x.example/\", \"action\": \"save\"");
        assertThat(faults("axialys-support", fields.replace("2026-11-20T15:04+01:00", "vers 15h")))
                .containsExactly("/fields/occurred_at TIMESTAMP_TOO_VAGUE");
        assertThat(faults("axialys-support", fields.replace("2026-11-20T15:04+01:00", "2026-11-20T15+01:00")))
                .containsExactly("/fields/occurred_at TIMESTAMP_TOO_VAGUE");
    }

    /// S4.19
    @Test
    void aTimeIsKeptWithItsOffset() {
        String fields = AXIALYS.formatted("admin", ", \"page\": \"https://x.example/\", \"action\": \"save\"");
        assertThat(kept(check("axialys-support", fields.replace("15:04+01:00", "15:04"))))
                .contains("2026-11-20T15:04:00+01:00");
        assertThat(kept(check("axialys-support", fields.replace("15:04+01:00", "15:04[America/Montreal]"))))
                .contains("2026-11-20T15:04:00-05:00");
    }

    /// S4.5
    @Test
    void whoeverAsksHasCheckedTheirOwnSide() {
        String fields = AXIALYS.formatted("admin", ", \"page\": \"https://x.example/\", \"action\": \"save\"");
        assertThat(faults("axialys-support", fields.replace("\"own_checks_done\": true", "\"own_checks_done\": false")))
                .containsExactly("/fields/own_checks_done ATTESTATION_REQUIRED");
        assertThat(faults("axialys-support", fields.replace(", \"own_checks_done\": true", "")))
                .containsExactly("/fields/own_checks_done ATTESTATION_REQUIRED");
    }

    /// S0.19, S3.22
    @Test
    void questionsThatGuideDoNotBlock() {
        assertThat(faults("qqoqccp", "{}")).isEmpty();
        assertThat(faults("classic", "{}")).isEmpty();
        assertThat(kept(check("qqoqccp", "{\"when\": {\"observedAt\": \"2026-11-20\"}}")))
                .isEqualTo("{\"when\":{\"observedAt\":\"2026-11-20T00:00:00+01:00\"}}");
        assertThat(faults("qqoqccp", "{\"when\": {\"since\": \"x\"}, \"whose\": 1}"))
                .containsExactlyInAnyOrder("/fields/when/since UNKNOWN_FIELD", "/fields/whose UNKNOWN_FIELD");
    }
}

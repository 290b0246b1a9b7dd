package dev.guichet.ticket.form.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.desk.domain.TimePrecision;
import dev.guichet.ticket.form.domain.AnswerContext;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.schema.SchemaText;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledFormTest {
    private static final String ONE_ADDRESS =
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"format\":\"email\"}}}";

    /// One field, what is written there, and what is wrong with it.
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\":\"string\"                   | 1            | /fields/a WRONG_TYPE",
                "\"type\":[\"string\",\"null\"]        | 1            | /fields/a WRONG_TYPE",
                "\"type\":\"integer\"                  | 1.5          | /fields/a WRONG_TYPE",
                "\"enum\":[\"x\"]                      | \"y\"        | /fields/a NOT_ONE_OF",
                "\"const\":\"x\"                       | \"y\"        | /fields/a NOT_ONE_OF",
                "\"oneOf\":[{\"const\":1},{\"const\":2}] | 3          | /fields/a NOT_ONE_OF",
                "\"anyOf\":[{\"type\":\"null\"},{\"minLength\":3}] | \"a\" | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"not\":{\"const\":1}                 | 1            | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"multipleOf\":5                      | 3            | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"uniqueItems\":true                  | [1,1]        | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"contains\":{\"const\":1}            | [2]          | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"format\":\"uuid\"                   | \"x\"        | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"format\":\"time\"                   | \"x\"        | /fields/a NOT_AS_THE_FORM_WANTS",
                "\"minLength\":2                       | \"x\"        | /fields/a TOO_SHORT",
                "\"maxLength\":2                       | \"xxx\"      | /fields/a TOO_LONG",
                "\"minimum\":2                         | 1            | /fields/a TOO_SMALL",
                "\"exclusiveMinimum\":2                | 2            | /fields/a TOO_SMALL",
                "\"maximum\":2                         | 3            | /fields/a TOO_LARGE",
                "\"exclusiveMaximum\":2                | 2            | /fields/a TOO_LARGE",
                "\"minItems\":1                        | []           | /fields/a TOO_FEW",
                "\"maxItems\":1                        | [1,2]        | /fields/a TOO_MANY",
                "\"pattern\":\"^x$\"                   | \"y\"        | /fields/a PATTERN_MISMATCH",
                "\"format\":\"ipv4\"                   | \"1.2.3\"    | /fields/a NOT_IPV4",
                "\"format\":\"ipv6\"                   | \"1.2.3.4\"  | /fields/a NOT_IPV6",
                "\"format\":\"email\"                  | \"x\"        | /fields/a NOT_EMAIL",
                "\"format\":\"date\"                   | \"2026-13-01\" | /fields/a NOT_A_DATE",
                "\"format\":\"uri\"                    | \"/x\"       | /fields/a NOT_A_URI",
                "\"format\":\"date-time\"              | \"hier\"     | /fields/a TIMESTAMP_TOO_VAGUE",
                "\"format\":\"date-time\"              | \"2026-03-29T02:30\" | /fields/a LOCAL_TIME_DOES_NOT_EXIST",
                "\"format\":\"date-time\"              | \"2026-10-25T02:30\" | /fields/a LOCAL_TIME_IS_AMBIGUOUS",
                "\"items\":{\"minLength\":2}           | [\"xx\",\"y\"] | /fields/a/1 TOO_SHORT",
                "\"type\":\"string\",\"minLength\":9   | 1            | /fields/a WRONG_TYPE",
                "\"allOf\":[{\"allOf\":[{\"minLength\":2}]}] | \"x\"   | /fields/a TOO_SHORT",
                "\"dependentSchemas\":{\"b\":{\"required\":[\"c\"]}},\"properties\":{\"b\":{},\"c\":{}} | {\"b\":1} | /fields/a/c REQUIRED",
            })
    void eachCauseHasItsCode(String keywords, String value, String fault) {
        assertThat(faults("{\"type\":\"object\",\"properties\":{\"a\":{" + keywords + "}}}", "{\"a\":" + value + "}"))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rita@client.example", "rita@intranet.lan", "o'neil+desk=1@client.fr", "rita@société.example"})
    void anAddressIsWhatAMailCanBeSentTo(String address) {
        assertThat(faults(ONE_ADDRESS, "{\"a\":\"" + address + "\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rita",
                "rita@",
                "rita@client",
                "a b@client.fr",
                "rita@client..fr",
                "r..a@client.fr",
                "zoé@client.fr"
            })
    void whatNoMailWouldReachIsNone(String address) {
        assertThat(faults(ONE_ADDRESS, "{\"a\":\"" + address + "\"}")).containsExactly("/fields/a NOT_EMAIL");
    }

    @Test
    void elseIsFollowedAsThenIs() {
        String form = """
                {"type":"object","properties":{"a":{"type":"string"},"b":{},"c":{}},
                 "if":{"properties":{"a":{"const":"x"}},"required":["a"]},
                 "then":{"required":["b"]},"else":{"required":["c"]}}""";
        assertThat(faults(form, "{\"a\":\"x\"}")).containsExactly("/fields/b REQUIRED");
        assertThat(faults(form, "{\"a\":\"y\"}")).containsExactly("/fields/c REQUIRED");
        assertThat(faults(form, "{}")).containsExactly("/fields/c REQUIRED");
    }

    @Test
    void aFailingBranchDoesNotMakeItsFieldsUnknown() {
        String form = """
                {"type":"object","unevaluatedProperties":false,"properties":{"a":{"const":1}},
                 "allOf":[{"properties":{"b":{"type":"string"}},"required":["c"]}]}""";
        assertThat(faults(form, "{\"a\":1,\"b\":\"x\"}")).containsExactly("/fields/c REQUIRED");
    }

    @Test
    void otherFieldsAreRefusedUnlessTheAuthorTakesThem() {
        assertThat(faults("{\"type\":\"object\",\"properties\":{\"a\":{}}}", "{\"b~/\":1}"))
                .containsExactly("/fields/b~0~1 UNKNOWN_FIELD");
        assertThat(faults("{\"type\":\"object\"}", "{\"b\":1}")).containsExactly("/fields/b UNKNOWN_FIELD");
        assertThat(faults("{\"type\":\"object\",\"additionalProperties\":true}", "{\"b\":1}"))
                .isEmpty();
        assertThat(faults("{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}", "{\"b\":1}"))
                .containsExactly("/fields/b WRONG_TYPE");
        assertThat(faults("{\"type\":\"object\",\"patternProperties\":{\"^x\":{}}}", "{\"x1\":1,\"y\":1}"))
                .containsExactly("/fields/y UNKNOWN_FIELD");
        assertThat(faults("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\"}}}", "{\"a\":{\"free\":1}}"))
                .isEmpty();
        assertThat(faults(
                        "{\"type\":\"object\",\"properties\":{\"a\":{}},\"then\":{\"properties\":{\"b\":false}},\"if\":true}",
                        "{\"b\":1}"))
                .containsExactly("/fields/b UNKNOWN_FIELD");
    }

    @Test
    void anAttestationOfABranchIsOnlyAskedThere() {
        String form = """
                {"type":"object","properties":{"onSite":{"type":"boolean"}},
                 "if":{"properties":{"onSite":{"const":true}},"required":["onSite"]},
                 "then":{"properties":{"agreed":{"type":"boolean","x-attestation":{"en":"I pay."}}}}}""";
        assertThat(faults(form, "{\"onSite\":true}")).containsExactly("/fields/agreed ATTESTATION_REQUIRED");
        assertThat(faults(form, "{\"onSite\":true,\"agreed\":\"true\"}")).containsExactly("/fields/agreed WRONG_TYPE");
        assertThat(faults(form, "{\"onSite\":true,\"agreed\":true}")).isEmpty();
        assertThat(faults(form, "{\"onSite\":false}")).isEmpty();
    }

    /// Closing one branch opens no other.
    @Test
    void aBranchThatTakesNothingElseLeavesTheFormClosed() {
        String form = """
                {"type":"object","properties":{"a":{}},"if":{"required":["a"],"additionalProperties":true},
                 "then":{"properties":{"a":{}},"additionalProperties":false}}""";
        assertThat(faults(form, "{\"b\":1}")).containsExactly("/fields/b UNKNOWN_FIELD");
        assertThat(faults(form, "{\"a\":1,\"b\":1}")).containsExactly("/fields/b UNKNOWN_FIELD");
    }

    @Test
    void whatTwoBranchesWantIsMissedOnce() {
        String log = "{\"x-required-attachment\":{\"namePattern\":\"log$\",\"label\":{\"fr\":\"a\"}}}";
        assertThat(faults("{\"type\":\"object\",\"allOf\":[" + log + "," + log + "]}", "{}"))
                .containsExactly("/message/attachments ATTACHMENT_REQUIRED");
    }

    @Test
    void aMomentInAListIsKeptWithItsOffsetAndTheAnswersStayAsTheyWere() {
        CompiledForm form = CompiledForm.of(
                SchemaText.read(
                        "{\"type\":\"object\",\"properties\":{\"at\":{\"type\":\"array\",\"items\":{\"format\":\"date-time\"}}}}"));
        JsonNode fields = SchemaText.read("{\"at\":[\"2026-11-20T15:04\",\"2026-11-20T15:04:05Z\"]}");

        assertThat(NoticeForms.kept(form.check(fields, NoticeForms.paris())))
                .isEqualTo("{\"at\":[\"2026-11-20T15:04:00+01:00\",\"2026-11-20T15:04:05Z\"]}");
        assertThat(fields.toString()).contains("\"2026-11-20T15:04\"");
    }

    @Test
    void theDeskSaysHowExactlyUnlessTheFieldDoes() {
        CompiledForm form = CompiledForm.of(SchemaText.read("""
                {"type":"object","properties":{"desk":{"format":"date-time"},
                 "own":{"format":"date-time","x-precision":"day"}}}"""));
        AnswerContext strict = new AnswerContext(ZoneId.of("Europe/Paris"), TimePrecision.SECOND, true, List.of());

        assertThat(NoticeForms.faults(
                        form.check(SchemaText.read("{\"desk\":\"2026-11-20T15:04Z\",\"own\":\"2026-11-20\"}"), strict)))
                .containsExactlyInAnyOrder("/fields/desk TIMESTAMP_TOO_VAGUE", "/fields/own OFFSET_REQUIRED");
    }

    @Test
    void aMissingAttachmentIsCalledByItsLabel() {
        CompiledForm form = CompiledForm.of(SchemaText.read("""
                {"type":"object","x-required-attachment":{"namePattern":"\\\\.log$","label":{"fr":"le journal"}}}"""));

        assertThat(form.check(SchemaText.read("{}"), NoticeForms.paris("a.txt")))
                .isEqualTo(new Checked.Rejected(List.of(Violation.at(
                        "/message/attachments",
                        "ATTACHMENT_REQUIRED",
                        java.util.Map.of("label", new Texts("le journal", null))))));
        assertThat(NoticeForms.faults(form.check(SchemaText.read("{}"), NoticeForms.paris("a.log"))))
                .isEmpty();
    }

    @Test
    void whatIsNoObjectOrNoSensibleNumberIsNotEvenLookedAt() {
        CompiledForm form = CompiledForm.of(SchemaText.read("{\"type\":\"object\",\"properties\":{\"a\":{}}}"));

        assertThat(NoticeForms.faults(form.check(JsonNodeFactory.instance.arrayNode(), NoticeForms.paris())))
                .containsExactly("/fields WRONG_TYPE");
        assertThat(NoticeForms.faults(form.check(SchemaText.read("{\"a\":1e999999}"), NoticeForms.paris())))
                .containsExactly("/fields NUMBER_TOO_LARGE");
    }

    /// Backtracking engines need longer than the universe has.
    @Test
    void aPatternThatBacktracksElsewhereIsLinearHere() {
        assertThat(faults(
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"pattern\":\"^(a+)+$\"}}}",
                        "{\"a\":\"" + "a".repeat(4_000) + "!\"}"))
                .containsExactly("/fields/a PATTERN_MISMATCH");
    }

    @Test
    void aHundredFaultsAreEnough() {
        String value = "[" + "1,".repeat(500) + "1]";
        assertThat(faults(
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"items\":{\"type\":\"string\"}}}}",
                        "{\"a\":" + value + "}"))
                .hasSize(100);
    }

    private static List<String> faults(String schema, String fields) {
        assertThat(NoticeForms.authoringFaults(schema)).isEmpty();
        CompiledForm form = CompiledForm.of(SchemaText.read(schema));
        return NoticeForms.faults(form.check(SchemaText.read(fields), NoticeForms.paris()));
    }
}

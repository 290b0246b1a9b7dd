package dev.guichet.ticket.form.authoring;

import static dev.guichet.ticket.form.checking.NoticeForms.authoringFaults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.form.schema.LinearPatterns;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoringTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"objekt\"}                                | /schema/type NOT_JSON_SCHEMA",
                "{\"type\":\"object\",\"required\":\"a\"}             | /schema/required NOT_JSON_SCHEMA",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"minLength\":-1}}} | /schema/properties/a/minLength NOT_JSON_SCHEMA",
                "{\"type\":\"object\",\"$schema\":\"http://json-schema.org/draft-07/schema#\"} | /schema/$schema NOT_JSON_SCHEMA",
                "{\"type\":\"array\"}                                 | /schema/type SCHEMA_NOT_AN_OBJECT",
                "{}                                                   | /schema/type SCHEMA_NOT_AN_OBJECT",
                "{\"type\":\"object\",\"x-labl\":{\"fr\":\"a\"}}      | /schema/x-labl EXTENSION_UNKNOWN",
                "{\"type\":\"object\",\"x-moment\":\"\"}              | /schema/x-moment EXTENSION_UNKNOWN",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"x-label\":\"a\"}}} | /schema/properties/a/x-label EXTENSION_INVALID",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"x-help\":{\"de\":\"a\"}}}} | /schema/properties/a/x-help EXTENSION_INVALID",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"x-section\":{}}}} | /schema/properties/a/x-section EXTENSION_INVALID",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"enum\":[\"b\"],\"x-enum\":{\"c\":{\"fr\":\"a\"}}}}} | /schema/properties/a/x-enum/c EXTENSION_INVALID",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"x-enum\":{}}}} | /schema/properties/a/x-enum EXTENSION_MISPLACED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"x-precision\":\"minute\"}}} | /schema/properties/a/x-precision EXTENSION_MISPLACED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"format\":\"date-time\",\"x-precision\":\"week\"}}} | /schema/properties/a/x-precision EXTENSION_INVALID",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"x-attestation\":{\"fr\":\"a\"}}}} | /schema/properties/a/x-attestation EXTENSION_MISPLACED",
                "{\"type\":\"object\",\"x-required-attachment\":{\"label\":{\"fr\":\"a\"}}} | /schema/x-required-attachment EXTENSION_INVALID",
                "{\"type\":\"object\",\"x-required-attachment\":{\"namePattern\":\"(\",\"label\":{\"fr\":\"a\"}}} | /schema/x-required-attachment/namePattern PATTERN_NOT_LINEAR",
                "{\"type\":\"object\",\"if\":{\"x-required-attachment\":{\"namePattern\":\"a\",\"label\":{\"fr\":\"a\"}}}} | /schema/if/x-required-attachment EXTENSION_MISPLACED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"format\":\"hostname\"}}} | /schema/properties/a/format FORMAT_UNKNOWN",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"pattern\":\"(a)\\\\1\"}}} | /schema/properties/a/pattern PATTERN_NOT_LINEAR",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"pattern\":\"(?=a)b\"}}} | /schema/properties/a/pattern PATTERN_NOT_LINEAR",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"pattern\":\"((a{100}){100}){100}\"}}} | /schema/properties/a/pattern PATTERN_NOT_LINEAR",
                "{\"type\":\"object\",\"patternProperties\":{\"(?<!a)b\":{}}} | /schema/patternProperties/(?<!a)b PATTERN_NOT_LINEAR",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"https://example.com/a\"}}} | /schema/properties/a/$ref REF_NOT_LOCAL",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"other.json\"}}} | /schema/properties/a/$ref REF_NOT_LOCAL",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/a\"}}} | /schema/properties/a/$ref REF_UNRESOLVED",
                "{\"type\":\"object\",\"$ref\":\"#/definitions/a\",\"definitions\":{\"a\":{}}} | /schema/$ref REF_UNRESOLVED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/properties\"}}} | /schema/properties/a/$ref REF_UNRESOLVED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#\"}}} | /schema/properties/a/$ref REF_RECURSIVE",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$anchor\":\"b\"}}} | /schema/properties/a/$anchor KEYWORD_UNSUPPORTED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$id\":\"https://b.example/\"}}} | /schema/properties/a/$id KEYWORD_UNSUPPORTED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$dynamicRef\":\"#b\"}}} | /schema/properties/a/$dynamicRef KEYWORD_UNSUPPORTED",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"multipleOf\":1e-999}}} | /schema NUMBER_TOO_LARGE",
            })
    void whatIsWrongWithAFormIsSaidWhereItIs(String schema, String fault) {
        assertThat(authoringFaults(schema)).contains(fault);
    }

    @Test
    void aFormIsBounded() {
        assertThat(authoringFaults("{\"type\":\"object\",\"description\":\"" + "x".repeat(65_536) + "\"}"))
                .containsExactly("/schema SCHEMA_TOO_LARGE");
        assertThat(authoringFaults(nested(10))).isEmpty();
        assertThat(authoringFaults(nested(11))).containsExactly("/schema SCHEMA_TOO_DEEP");
        assertThat(authoringFaults("{\"type\":\"object\",\"default\":" + "[".repeat(900) + "]".repeat(900) + "}"))
                .containsExactly("/schema SCHEMA_TOO_DEEP");
        assertThat(authoringFaults(wide(200))).isEmpty();
        assertThat(authoringFaults(wide(201))).containsExactly("/schema TOO_MANY_PROPERTIES");
    }

    /// Ten definitions, each of which asks for the next one five times: ten million schemas when followed.
    @Test
    void referencesDoNotMakeASmallFormAHugeOne() {
        String definitions = IntStream.range(0, 10)
                .mapToObj(i -> "\"d%d\":{\"allOf\":[%s]}"
                        .formatted(
                                i,
                                IntStream.range(0, 5)
                                        .mapToObj(any -> i == 9 ? "{}" : "{\"$ref\":\"#/$defs/d%d\"}".formatted(i + 1))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        assertThat(authoringFaults("{\"type\":\"object\",\"$ref\":\"#/$defs/d0\",\"$defs\":{" + definitions + "}}"))
                .containsExactly("/schema SCHEMA_TOO_COMPLEX");
    }

    @Test
    void patternsAreBoundedTogether() {
        assertThat(LinearPatterns.compiled("^[a-z]{1,500}$")).isPresent();
        assertThat(LinearPatterns.compiled("^(a{70}){70}$")).isEmpty();
        String patterns = IntStream.range(0, 200)
                .mapToObj(i -> "{\"pattern\":\"^.{%d}$\"}".formatted(100 + i))
                .collect(Collectors.joining(","));
        assertThat(authoringFaults("{\"type\":\"object\",\"properties\":{\"a\":{\"allOf\":[" + patterns + "]}}}"))
                .containsExactly("/schema PATTERNS_TOO_LARGE");
    }

    private static String nested(int levels) {
        String inner = "{\"type\":\"string\"}";
        for (int i = 1; i < levels; i++) {
            inner = "{\"type\":\"object\",\"properties\":{\"a\":" + inner + "}}";
        }
        return inner;
    }

    private static String wide(int properties) {
        return IntStream.range(0, properties)
                .mapToObj(i -> "\"p" + i + "\":{}")
                .collect(Collectors.joining(",", "{\"type\":\"object\",\"properties\":{", "}}"));
    }
}

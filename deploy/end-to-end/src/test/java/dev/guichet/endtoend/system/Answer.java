package dev.guichet.endtoend.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What came back: status, headers, and the body as JSON when it is JSON.
public record Answer(String call, int status, HttpResponse<byte[]> raw, JsonNode body) {
    static Answer of(String call, HttpResponse<byte[]> raw) {
        boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(call, raw.statusCode(), raw, json ? Json.read(raw.body()) : Json.missing());
    }

    public Answer expect(int... statuses) {
        assertThat(status)
                .as("%s answered %s", call, shortly())
                .isIn(Arrays.stream(statuses).boxed().toList());
        return this;
    }

    /// Asserts a refusal in the one shape that all refusals have.
    public Answer refused(int expected, String... codes) {
        expect(expected);
        assertThat(header("Content-Type").orElse("")).as(call).startsWith("application/problem+json");
        assertThat(body.path("status").asInt()).as(call).isEqualTo(expected);
        assertThat(body.path("type").asText()).as(call).startsWith("https://guichet.dev/problems/");
        assertThat(body.path("code").asText()).as(call).matches("[A-Z][A-Z0-9_]+");
        assertThat(body.path("requestId").asText()).as(call).isNotBlank();
        assertThat(text()).as(call).doesNotContain("Exception", "\tat ", "dev.guichet.", "io.quarkus", "SQL");
        if (codes.length > 0) {
            assertThat(codes)
                    .as("%s: %s", call, text())
                    .contains(body.path("code").asText());
        }
        return this;
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return raw.headers().allValues(name);
    }

    private String shortly() {
        return text().substring(0, Math.min(400, text().length()));
    }

    public String text() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }
}

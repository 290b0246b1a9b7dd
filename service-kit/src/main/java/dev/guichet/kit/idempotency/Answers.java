package dev.guichet.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.http.problem.Problem;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.view.ViewHeaders;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Between what a resource method answers, what is kept, and what is sent: the first caller gets the very bytes that
/// later ones get, and these are told so.
@Singleton
public class Answers {

    /// On an answer that was kept: its change was made by an earlier call.
    public static final String REPLAYED = "Idempotency-Replayed";

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /// @param result a [Response], or an entity for status `status`
    public Answer of(@Nullable Object result, int status) {
        if (result instanceof Response response) {
            return ofResponse(response);
        }
        if (result == null) {
            return new Answer(204, "{}", new byte[0]);
        }
        var headers = ViewHeaders.of(result, status);
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return new Answer(status, headers(headers), bytes(result));
    }

    private Answer ofResponse(Response response) {
        var headers = new TreeMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var entity = response.getEntity();
        if (entity != null) {
            headers.putIfAbsent(
                    HttpHeaders.CONTENT_TYPE,
                    entity instanceof Problem ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON);
        }
        return new Answer(response.getStatus(), headers(headers), entity == null ? new byte[0] : bytes(entity));
    }

    KeptAnswer kept(String method, String path, Answer answer) {
        return new KeptAnswer(
                method,
                path,
                answer.status(),
                read(answer.headers()),
                new String(answer.body(), StandardCharsets.UTF_8));
    }

    public Response response(Answer answer) {
        var response = Response.status(answer.status());
        read(answer.headers()).forEach(response::header);
        if (answer.body().length > 0) {
            response.entity(new RawJson(new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return response.build();
    }

    /// The stored answer for `call`, from the columns of [IdempotencySql#STORED], marked as told before.
    ///
    /// @throws Refused 422 when the first call had another body
    public Answer stored(IdempotentCall call, Buffer bodyHash, int status, String headers, Buffer body) {
        if (!java.security.MessageDigest.isEqual(bodyHash.getBytes(), call.bodyHash())) {
            throw Refused.because(KitRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        var marked = new TreeMap<>(read(headers));
        marked.put(REPLAYED, "true");
        return new Answer(status, headers(marked), body.getBytes());
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private String headers(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of a stored answer", e);
        }
    }
}

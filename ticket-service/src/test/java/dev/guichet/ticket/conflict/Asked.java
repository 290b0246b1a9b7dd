package dev.guichet.ticket.conflict;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A call that a conflict refuses, to be made as often as wanted.
///
/// @param caller makes the request of whoever asks
/// @param body null for none
record Asked(
        Supplier<RequestSpecification> caller,
        String method,
        String path,
        @Nullable Object body) {

    Response send(Map<String, String> headers) {
        RequestSpecification request = caller.get().headers(headers);
        return (body == null ? request : request.body(body)).request(method, path);
    }
}

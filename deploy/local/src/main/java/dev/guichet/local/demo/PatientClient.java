package dev.guichet.local.demo;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Asks again for a while when there is no answer, or one that says nothing about the call: a service that has just
/// got its database back may need a moment. What is sent must be safe to send twice.
final class PatientClient implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Duration patience;

    PatientClient(Duration patience) {
        this.patience = patience;
    }

    /// The last answer, whatever it is, when patience ends.
    HttpResponse<String> to(HttpRequest request) {
        Instant until = Instant.now().plus(patience);
        while (true) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (isAnswer(response.statusCode()) || Instant.now().isAfter(until)) {
                    return response;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(until)) {
                    throw new UserError("The gateway does not answer at " + request.uri() + ": " + e.getMessage(), e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause();
        }
    }

    private static boolean isAnswer(int status) {
        return status < 500 && status != 429;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static UserError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UserError("Interrupted.", e);
    }

    @Override
    public void close() {
        http.close();
    }
}

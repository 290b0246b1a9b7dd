package dev.guichet.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/// The requests that the benchmarks send.
final class Tickets {
    static final String BODY = """
            {"subject": "Mails rejetés depuis machine@truc.example vers machin@asso.example",\
             "message": {"text": "Depuis ce matin, 14 h 32, tout envoi vers cette adresse revient avec l’erreur 550."},\
             "priority": "normal"}""";

    private Tickets() {}

    static HttpRequest creation(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1/tickets"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
    }

    /// The same request for wrk.
    static String creationScript(String token) {
        return creationScript(token, BODY);
    }

    static String creationScript(String token, String body) {
        return """
                wrk.method = "POST"
                wrk.headers["Authorization"] = "Bearer %s"
                wrk.headers["Content-Type"] = "application/json"
                wrk.body = [==[%s]==]
                """.formatted(token, body);
    }
}

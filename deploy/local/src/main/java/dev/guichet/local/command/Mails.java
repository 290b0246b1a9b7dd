package dev.guichet.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "mails", description = "The newest mails that the mail server received, newest last.")
final class Mails implements Callable<Integer> {
    private static final int NEWEST = 100;

    private final Run run;

    @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "Only those for this address.")
    private Optional<String> address = Optional.empty();

    Mails(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Installation installation = run.existing();
        String query = "limit=" + NEWEST
                + address.map(value -> "&address=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .orElse("");
        URI listing = URI.create(
                "http://" + Installation.LOOPBACK + ":" + installation.ports().mailListing() + "/mails?" + query);
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode mails = new ObjectMapper()
                    .readTree(http.send(HttpRequest.newBuilder(listing).build(), BodyHandlers.ofString())
                            .body());
            mails.forEach(this::print);
            if (mails.isEmpty()) {
                run.console()
                        .progress("No mail" + address.map(to -> " for " + to).orElse("") + " yet.");
            }
            return 0;
        } catch (IOException e) {
            throw new UserError("The mail server does not answer; see `./guichet status`.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }

    private void print(JsonNode mail) {
        Console console = run.console();
        console.result("---- " + mail.path("mailbox").asText() + ", "
                + mail.path("receivedAt").asText());
        mail.path("headers")
                .properties()
                .forEach(header -> console.result(
                        header.getKey() + ": " + header.getValue().asText()));
        console.result("");
        console.result(mail.path("text").asText().stripTrailing());
        console.result("");
    }
}

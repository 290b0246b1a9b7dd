package dev.guichet.endtoend.rights;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The world of `docs/reference/rights.md`: a provider has a reseller, which has two clients; another reseller of the
/// provider has a client of its own. What is of the other reseller has names that begin with `other.`.
final class RightsWorld {
    final Cast cast = new Cast();
    private final Map<String, Object> values = new TreeMap<>();
    private final Provider provider = Provider.founded(cast, "owner", cast.extra("owner"));

    private static @Nullable RightsWorld shared;

    /// Made by whoever asks first.
    static synchronized RightsWorld shared() {
        RightsWorld there = shared == null ? made() : shared;
        shared = there;
        return there;
    }

    private static RightsWorld made() {
        var world = new RightsWorld();
        world.people();
        world.tenant();
        world.configure("", world.cast.api(Caller.ADMIN));
        world.configure("other.", world.cast.api(Caller.ELSEWHERE));
        world.tickets("", world.cast.api(Caller.REQUESTER), world.cast.api(Caller.AGENT));
        world.tickets("other.", world.cast.extra("foreign"), world.cast.extra("clerk"));
        world.guest();
        world.settle();
        return world;
    }

    /// Everything by name, as one caller says it.
    Names names(Caller caller) {
        long self = provider.id(caller.column());
        // made a viewer by the only one who may, the requester would see more from then on
        return new Names(values)
                .with("self", self == 0 ? provider.id("observer") : self)
                .with("asViewer", caller != Caller.ADMIN)
                .with("grouped", provider.id(caller == Caller.SUPERVISOR ? "supervisor" : "agent"))
                .with("spare", provider.id(caller == Caller.SUPERVISOR ? "second-aide" : "aide"));
    }

    Api owner() {
        return provider.owner();
    }

    private void people() {
        long reseller = provider.organization("reseller", provider.root);
        long elsewhere = provider.organization("elsewhere", provider.root);
        long client = provider.organization("client", reseller);
        long second = provider.organization("second", reseller);
        long foreign = provider.organization("foreign", elsewhere);
        provider.person("requester", client);
        provider.person("colleague", client);
        provider.person("viewer", client, true);
        provider.person("below", client);
        provider.person("spare", client);
        provider.person("observer", second);
        List.of("agent", "supervisor", "sibling", "admin", "aide", "second-aide")
                .forEach(role -> provider.person(role, reseller));
        provider.person("above", provider.root);
        List.of("elsewhere", "clerk").forEach(role -> provider.person(role, elsewhere));
        List.of("foreign", "stranger").forEach(role -> provider.person(role, foreign));
        provider.desk("above", provider.root, true, Map.of("above", "agent"));
        provider.administrator("admin", reseller);
        provider.administrator("elsewhere", elsewhere);
        values.put("desk", provider.desk("desk", reseller, true, Map.of("agent", "agent", "supervisor", "supervisor")));
        values.put("sibling", provider.desk("sibling", reseller, false, Map.of("sibling", "agent")));
        values.put("below", provider.desk("below", client, true, Map.of("below", "agent")));
        values.put("other.desk", provider.desk("elsewhere", elsewhere, true, Map.of("clerk", "agent")));
        cast.api(Caller.INTEGRATOR);
        cast.api(Caller.READER);
        provider.program(cast.name(Caller.INTEGRATOR), client);
        provider.program(cast.name(Caller.READER), client);
        named("", reseller, client, "requester", "aide");
        named("other.", elsewhere, foreign, "foreign", "clerk");
        values.put("second", second);
        values.put("root", provider.root);
        values.put("rootSlug", cast.name("provider-of-owner"));
        values.put("observer", provider.id("observer"));
        values.put("agent", provider.id("agent"));
        values.put("agentName", cast.name("agent"));
        values.put("member", provider.id("spare"));
        values.put("memberAddress", cast.address("spare"));
        values.put("other.member", provider.id("stranger"));
        values.put("slug", cast.name("client"));
        values.put("other.slug", cast.name("foreign"));
    }

    private void named(String prefix, long opener, long organization, String requester, String spare) {
        values.put(prefix + "opener", opener);
        values.put(prefix + "organization", organization);
        values.put(prefix + "requester", provider.id(requester));
        values.put(prefix + "address", cast.address(requester));
        values.put(prefix + "spare", provider.id(spare));
        String client = cast.name(prefix.replace('.', '-') + "program");
        provider.program(client, organization);
        values.put(prefix + "client", client);
        values.put(prefix + "domain", listed(prefix, organization));
    }

    private String listed(String prefix, long organization) {
        String domain = cast.name(prefix.replace('.', '-') + "domain") + ".example";
        ObjectNode body = Json.object();
        body.putArray("emailDomains").add(domain);
        owner().send("PATCH", "/organizations/" + organization, Json.bytes(body), Map.of())
                .expect(200);
        return domain;
    }

    private void tenant() {
        Provider tenant = Provider.founded(cast, "tenant", cast.api(Caller.TENANT));
        tenant.person("tenant-agent", tenant.root);
        tenant.desk("tenant", tenant.root, true, Map.of("tenant-agent", "agent"));
    }

    private void configure(String prefix, Api as) {
        String slug = cast.name(prefix.replace('.', '-') + "category");
        ObjectNode category = Json.object("organization", values.get(prefix + "opener"), "slug", slug);
        category.putObject("labels").put("fr", "Choses").put("en", "Things");
        values.put(prefix + "category", made(as, "/categories", category));
        values.put(prefix + "categorySlug", slug);
        group(prefix, as);
        for (String audience : List.of("requester", "agent")) {
            String form = cast.name(prefix.replace('.', '-') + "form-" + audience);
            ObjectNode body = Json.object("desk", values.get(prefix + "desk"), "slug", form, "audience", audience);
            body.putObject("schema").put("type", "object").putObject("properties");
            String name = audience.equals("agent") ? "agentForm" : "form";
            values.put(prefix + name, made(as, "/forms", body));
            values.put(prefix + name + "Slug", form);
        }
    }

    /// Of the rules, so that whoever may remove it hears that it is in use.
    private void group(String prefix, Api as) {
        String slug = cast.name(prefix.replace('.', '-') + "group");
        Object desk = values.get(prefix + "desk");
        as.post("/desks/" + desk + "/groups", Json.object("slug", slug, "name", "Groupe"))
                .expect(201);
        ObjectNode rules = Json.object("rules", Json.object("group", slug));
        as.send("PATCH", "/desks/" + desk, Json.bytes(rules), Map.of()).expect(200);
        values.put(prefix + "group", slug);
    }

    private void tickets(String prefix, Api requester, Api agent) {
        String subject = "Sujet" + prefix.replace(".", "") + cast.suffix;
        values.put(prefix + "subject", subject);
        long ticket = opened(prefix, requester, subject);
        values.put(prefix + "ticket", ticket);
        values.put(prefix + "message", said(agent, ticket, "Réponse", "public"));
        values.put(prefix + "noteText", "Note" + subject);
        values.put(prefix + "note", said(agent, ticket, "Note" + subject, "internal"));
        long solved = opened(prefix, requester, "Résolu" + subject);
        values.put(prefix + "solved", solve(agent, solved));
        values.put(prefix + "solvedSubject", "Résolu" + subject);
        values.put(prefix + "assignee", assigned(agent, solved));
        values.put(prefix + "archivedSubject", "Rangé" + subject);
        long archived = opened(prefix, requester, "Rangé" + subject);
        values.put(prefix + "archived", archived);
        requester.post("/tickets/" + archived + "/archive", Json.object()).expect(200, 204);
        said(requester, archived, "Encore", "public");
    }

    /// Somebody who phones, from an address that no organization lists.
    private void guest() {
        String subject = "Appel" + cast.suffix;
        ObjectNode request =
                Json.object("subject", subject, "message", Json.object("text", "Texte"), "channel", "phone");
        request.putObject("requester").put("email", cast.address("guest"));
        JsonNode ticket =
                cast.api(Caller.AGENT).post("/tickets", request).expect(201).body();
        values.put("guestTicket", ticket.path("number").asLong());
        values.put("guestSubject", subject);
        values.put("guest", ticket.at("/requester/id").asLong());
        values.put("guestAddress", cast.address("guest"));
        // One that they come to follow; of the others they know nothing.
        values.put("strangersTicket", newTicket());
    }

    private static long assigned(Api agent, long ticket) {
        long self = agent.get("/me").expect(200).body().at("/person/id").asLong();
        agent.put("/tickets/" + ticket + "/assignee", Json.object("person", self))
                .expect(200);
        return self;
    }

    /// A ticket nobody has done anything to, with its observer.
    long newTicket() {
        return opened("", cast.api(Caller.REQUESTER), "Nouveau");
    }

    long newSolvedTicket() {
        return solve(cast.api(Caller.AGENT), newTicket());
    }

    private long opened(String prefix, Api requester, String subject) {
        ObjectNode request = Json.object("subject", subject, "message", Json.object("text", "Texte"));
        long ticket = requester
                .post("/tickets", request)
                .expect(201)
                .body()
                .path("number")
                .asLong();
        if (prefix.isEmpty()) {
            cast.api(Caller.AGENT)
                    .post("/tickets/" + ticket + "/observers", Json.object("email", cast.address("observer")))
                    .expect(200, 201);
        }
        return ticket;
    }

    private static long solve(Api agent, long ticket) {
        agent.post("/tickets/" + ticket + "/solution", Json.object("text", "Fait"))
                .expect(200);
        return ticket;
    }

    private static long said(Api by, long ticket, String text, String visibility) {
        return made(by, "/tickets/" + ticket + "/messages", Json.object("text", text, "visibility", visibility));
    }

    private static long made(Api by, String path, Object body) {
        return by.post(path, body).expect(201).body().path("id").asLong();
    }

    /// The other services hear of all this a little later.
    private void settle() {
        for (Caller caller :
                List.of(Caller.REQUESTER, Caller.VIEWER, Caller.OBSERVER, Caller.INTEGRATOR, Caller.READER)) {
            heard(cast.api(caller), "/tickets/" + values.get("ticket") + "/sla");
        }
        for (Caller caller : List.of(Caller.AGENT, Caller.SUPERVISOR, Caller.ADMIN)) {
            heard(cast.api(caller), "/sla/policies/" + values.get("desk"));
            heard(cast.api(caller), "/deliveries?ticket=" + values.get("ticket"));
        }
        for (Caller caller : List.of(Caller.GUEST, Caller.AGENT)) {
            heard(cast.api(caller), "/tickets/" + values.get("guestTicket") + "/sla");
        }
        heard(cast.api(Caller.ELSEWHERE), "/sla/policies/" + values.get("other.desk"));
        heard(cast.api(Caller.ELSEWHERE), "/tickets/" + values.get("other.ticket") + "/sla");
        values.put("delivery", delivery("", cast.api(Caller.ADMIN), "requester"));
        values.put("other.delivery", delivery("other.", cast.api(Caller.ELSEWHERE), "foreign"));
    }

    private static void heard(Api caller, String path) {
        await().alias(path)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> caller.get(path).status() == 200);
    }

    private Object delivery(String prefix, Api as, String recipient) {
        String path = "/deliveries?limit=200&ticket=" + values.get(prefix + "ticket");
        return await().alias(path)
                .atMost(Duration.ofSeconds(30))
                .until(() -> sentTo(cast.address(recipient), as.get(path)), id -> !id.isMissingNode())
                .asLong();
    }

    private static JsonNode sentTo(String address, Answer answer) {
        return Json.list(answer.expect(200).body().path("items")).stream()
                .filter(delivery -> delivery.path("recipient").toString().contains(address))
                .findFirst()
                .map(delivery -> delivery.path("id"))
                .orElse(answer.body().path("nothing"));
    }
}

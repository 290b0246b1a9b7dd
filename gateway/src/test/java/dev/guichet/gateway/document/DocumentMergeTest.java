package dev.guichet.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.gateway.route.Match;
import dev.guichet.gateway.route.UpstreamService;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentMergeTest {

    private static final String FRAME = """
            {"openapi": "3.1.0", "security": [{"guichet": []}], "tags": [],
             "components": {"schemas": {"Problem": {"type": "object"}}}}""";

    private final Map<UpstreamService, ObjectNode> documents = new EnumMap<>(UpstreamService.class);

    @Test
    void pathsStandSideBySideAndNameTheirService() {
        document(UpstreamService.TICKET, "{'paths': {'/api/v1/tickets': {'get': {'operationId': 'list'}}}}");
        document(UpstreamService.SLA, "{'paths': {'/api/v1/tickets/{n}/sla': {'get': {'operationId': 'timers'}}}}");

        var merged = merge();

        assertThat(merged.at("/paths/~1api~1v1~1tickets/get/x-guichet-service").asText())
                .isEqualTo("ticket");
        assertThat(merged.at("/paths/~1api~1v1~1tickets~1{n}~1sla/get/x-guichet-service")
                        .asText())
                .isEqualTo("sla");
    }

    @Test
    void whatIsEqualIsSharedAndWhatOnlyHasTheSameNameIsToldApart() {
        var own = "{'components': {'schemas': {'Error': {'type': 'object'}, 'State': {'enum': ['%s']}, 'Page':"
                + " {'items': {'$ref': '#/components/schemas/State'}}}}, 'paths': {'/api/v1/%s': {'get': {'responses':"
                + " {'200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Page'}}}}}}}}}";
        document(UpstreamService.TICKET, own.formatted("open", "tickets"));
        document(UpstreamService.SLA, own.formatted("armed", "timers"));

        var merged = merge();

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Problem", "Error", "TicketState", "SlaState", "TicketPage", "SlaPage");
        assertThat(merged.at("/components/schemas/SlaPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/SlaState");
        assertThat(merged.at("/paths/~1api~1v1~1timers/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/SlaPage");
    }

    @Test
    void deadLettersAreToldApartByTheServicesName() {
        var own = "{'paths': {'/api/v1/dead-letters/{service}/{id}': {'get': {'operationId': 'deadLetter',"
                + " 'parameters': [{'name': 'service', 'in': 'path'}, {'name': 'id', 'in': 'path'}]}}}}";
        document(UpstreamService.TICKET, own);
        document(UpstreamService.SLA, own);

        var merged = merge();

        var path = merged.at("/paths/~1api~1v1~1dead-letters~1sla~1{id}/get");
        assertThat(path.path("x-guichet-operator").asBoolean()).isTrue();
        assertThat(path.path("parameters")).hasSize(1);
        assertThat(path.path("operationId").asText()).isEqualTo("slaDeadLetter");
        assertThat(merged.at("/paths/~1api~1v1~1dead-letters~1ticket~1{id}").isObject())
                .isTrue();
    }

    @Test
    void everyOperationTellsWhatTheGatewayMayAnswer() {
        document(
                UpstreamService.TICKET,
                "{'paths': {'/api/v1/tickets': {'post': {'security': [{'own': []}], 'requestBody': {}, 'responses': {'401':"
                        + " {'description': 'Not Authorized'}, '201': {'description': 'Created'}}}}}}");

        var post = merge().at("/paths/~1api~1v1~1tickets/post");

        assertThat(post.path("responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("201", "401", "413", "429", "502", "503", "504");
        assertThat(post.at("/responses/401/$ref").asText()).isEqualTo("#/components/responses/Unauthenticated");
        assertThat(post.has("security")).isFalse();
    }

    @Test
    void whatAnybodyMayCallWantsNoToken() {
        document(
                UpstreamService.TICKET,
                "{'paths': {'/api/v1/sign-ups': {'post': {'x-guichet-public': true, 'responses': {'202': {}, '401': {}}}}}}");

        var post = merge().at("/paths/~1api~1v1~1sign-ups/post");

        assertThat(post.path("security").isArray()).isTrue();
        assertThat(post.path("security")).isEmpty();
        assertThat(post.path("responses").has("401")).isFalse();
        assertThat(MergedDocument.routesOf(merge()).match("POST", "/api/v1/sign-ups"))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.route().open()).isTrue());
    }

    @Test
    void twoServicesMayShareAPathButNoOperation() {
        document(UpstreamService.TICKET, "{'paths': {'/api/v1/x': {'get': {}}}}");
        document(UpstreamService.SLA, "{'paths': {'/api/v1/x': {'put': {}}}}");
        assertThat(merge().at("/paths/~1api~1v1~1x").size()).isEqualTo(2);

        document(UpstreamService.SLA, "{'paths': {'/api/v1/x': {'get': {}}}}");
        assertThatThrownBy(this::merge).hasMessageContaining("two services document get /api/v1/x");
    }

    private ObjectNode merge() {
        return DocumentMerge.of(documents, json(FRAME));
    }

    private void document(UpstreamService service, String text) {
        documents.put(service, json(text.replace('\'', '"')));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.guichet.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.guichet.gateway.route.Route;
import dev.guichet.gateway.route.RouteTable;
import dev.guichet.gateway.route.UpstreamService;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// The document made by the build, with the addresses of this installation in it.
@ApplicationScoped
class MergedDocument {

    private static final String FILE = "/openapi/merged.json";
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final ObjectNode document;

    MergedDocument(PublicAddresses addresses) {
        this.document = read();
        locate(document, addresses);
    }

    Buffer json() {
        try {
            return Buffer.buffer(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Buffer yaml() {
        try {
            var factory = YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();
            return Buffer.buffer(new ObjectMapper(factory).writeValueAsBytes(document));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Produces
    @Singleton
    RouteTable routes() {
        return routesOf(document);
    }

    static RouteTable routesOf(JsonNode document) {
        var table = new RouteTable();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        table.add(entry.getKey(), route(path.getKey(), entry.getValue()));
                    }
                }));
        return table;
    }

    private static Route route(String template, JsonNode operation) {
        var service = UpstreamService.named(
                        operation.path(DocumentMerge.SERVICE).asText())
                .orElseThrow(() -> new IllegalStateException("no service answers " + template));
        return new Route(
                template,
                service,
                operation.path(DocumentMerge.OPERATOR).asBoolean(false),
                operation.path(DocumentMerge.PUBLIC).asBoolean(false),
                takesFile(operation));
    }

    private static boolean takesFile(JsonNode operation) {
        for (var content : operation.path("requestBody").path("content").properties()) {
            if (!content.getKey().contains("json")) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode read() {
        try (var file = MergedDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing: the build makes it");
            }
            return (ObjectNode) new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void locate(ObjectNode document, PublicAddresses addresses) {
        document.putArray("servers").addObject().put("url", addresses.url());
        var protocol = addresses.issuer() + "/protocol/openid-connect";
        document.path("components")
                .path("securitySchemes")
                .path("guichet")
                .path("flows")
                .forEach(flow -> {
                    var flowObject = (ObjectNode) flow;
                    flowObject.put("tokenUrl", protocol + "/token");
                    if (flowObject.has("authorizationUrl")) {
                        flowObject.put("authorizationUrl", protocol + "/auth");
                    }
                });
    }
}

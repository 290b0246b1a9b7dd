package dev.guichet.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.guichet.gateway.route.UpstreamService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// Run by the build after compilation: `<folder of the services' documents> <frame.yaml> <file to write>
/// <version>`.
public final class MergeDocuments {

    private MergeDocuments() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Map<UpstreamService, ObjectNode> documents = new EnumMap<>(UpstreamService.class);
        for (var service : UpstreamService.values()) {
            documents.put(service, (ObjectNode)
                    json.readTree(folder.resolve(service.id() + ".json").toFile()));
        }
        var frame = (ObjectNode) new ObjectMapper(new YAMLFactory())
                .readTree(Path.of(arguments[1]).toFile());
        frame.withObjectProperty("info").put("version", arguments[3]);
        var target = Path.of(arguments[2]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        json.writeValue(target.toFile(), DocumentMerge.of(documents, frame));
    }
}

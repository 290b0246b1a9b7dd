package dev.guichet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What follows from the records is what is committed. `-Dguichet.write=true` writes it instead.
class PublishedFilesTest {
    private static final boolean WRITE = Boolean.getBoolean("guichet.write");

    @TestFactory
    Stream<DynamicTest> everyEventHasTheSchemaThatItsRecordImplies() {
        return EventCatalog.events().stream()
                .map(event -> DynamicTest.dynamicTest(
                        event.getSimpleName(), () -> same(Published.schema(event), Json.pretty(Schemas.of(event)))));
    }

    @Test
    void theAsyncApiDocumentIsTheOneThatTheRecordsImply() throws IOException {
        same(Published.ASYNCAPI, AsyncApi.document());
    }

    @Test
    void theReferencePageIsTheOneThatTheRecordsImply() throws IOException {
        same(Published.REFERENCE, Reference.page());
    }

    @Test
    void noSchemaAndNoSampleIsLeftOfAnEventThatIsGone() throws IOException {
        for (String folder : new String[] {"schemas", "samples"}) {
            try (Stream<Path> files = Files.list(Published.RESOURCES.resolve(folder))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(EventCatalog.events().stream()
                                .map(EventCatalog::fileName)
                                .toList());
            }
        }
    }

    private static void same(Path file, String expected) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("run this test with -Dguichet.write=true and commit")
                .exists();
        assertThat(file)
                .as("run this test with -Dguichet.write=true and commit")
                .content()
                .isEqualTo(expected);
    }
}

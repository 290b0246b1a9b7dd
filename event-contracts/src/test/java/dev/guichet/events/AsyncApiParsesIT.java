package dev.guichet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The reference parser (npm, so an integration test) reads the AsyncAPI document.
class AsyncApiParsesIT {
    private static final Path TOOL = Path.of("src/test/asyncapi");
    private static final Path WORK = Path.of("target/asyncapi");

    @BeforeAll
    static void installTheParser() throws Exception {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "parse.js")) {
            Files.copy(TOOL.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Run install = run("npm", "ci");
        assertThat(install.exit()).as(install.output()).isZero();
    }

    @Test
    void theReferenceParserFindsEveryEvent() throws Exception {
        Run parse = parse(Published.ASYNCAPI);

        assertThat(parse.exit()).as(parse.output()).isZero();
        assertThat(parse.output().lines())
                .containsExactlyElementsOf(
                        EventCatalog.events().stream().map(EventCatalog::type).toList());
    }

    @Test
    void theReferenceParserRefusesABrokenDocument() throws Exception {
        Path broken = WORK.resolve("broken.yaml");
        Files.writeString(broken, AsyncApi.document().replace("action: send", "action: shout"));

        assertThat(parse(broken).exit()).isEqualTo(1);
    }

    private static Run parse(Path document) throws Exception {
        return run("node", "parse.js", document.toAbsolutePath().toString());
    }

    private record Run(int exit, String output) {}

    private static Run run(String... command) throws Exception {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("install Node.js 20 or later (with npm) and put it on the PATH", e);
        }
    }
}

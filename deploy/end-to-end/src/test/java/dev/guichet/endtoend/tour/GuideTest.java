package dev.guichet.endtoend.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyShellBlocksBelowTheHeadingAreCommands() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                ## Before
                ```sh
                rm -rf all
                ```
                ## Tour
                ```sh
                one
                ```
                ### Deeper
                ```json
                {}
                ```
                ```sh
                two
                ```
                ## After
                ```sh
                three
                ```
                """);

        assertThat(Guide.blocks(page, "## Tour")).containsExactly("one\n", "two\n");
    }

    @Test
    void aHeadingWithoutCommandsIsAMistake() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "## Tour\nNothing.\n");

        assertThatThrownBy(() -> Guide.blocks(page, "## Tour")).hasMessageContaining("no commands");
    }
}

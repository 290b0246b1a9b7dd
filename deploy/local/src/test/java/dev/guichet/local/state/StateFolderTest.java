package dev.guichet.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import dev.guichet.local.state.StateFolder.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void aState() {
        state = new StateFolder(folder.resolve("a/b"));
        state.create();
    }

    @Test
    void secretsAreMadeOnceAndReadableByTheirOwnerOnly() throws IOException {
        String first = state.secrets().databaseApp();

        assertThat(state.secrets().databaseApp()).isEqualTo(first).hasSize(48);
        assertThat(Files.getPosixFilePermissions(state.root().resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void twoStatesHaveDifferentSecrets() {
        var other = new StateFolder(folder.resolve("other"));
        other.create();

        assertThat(other.secrets().installation()).isNotEqualTo(state.secrets().installation());
    }

    @Test
    void theShapeOfTheLastStartIsKept() {
        assertThat(state.shape()).isEqualTo(Shape.NONE);
        state.keep(new Shape(9080, 2));

        assertThat(new StateFolder(state.root()).shape()).isEqualTo(new Shape(9080, 2));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> new StateFolder(folder.resolve("file/state")).create())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("GUICHET_STATE");
    }
}

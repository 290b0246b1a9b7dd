package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.Fixtures;
import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
import dev.guichet.local.part.Mail;
import dev.guichet.local.state.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path folder;

    @Test
    void aBusyPortIsNamedWithThePartThatNeedsIt() throws IOException {
        Installation installation = Fixtures.installation(folder, Ports.free().base());
        int port = installation.ports().smtp();
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));

            assertThatThrownBy(() -> preflight(installation).check(List.of(new Mail(installation))))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("mail")
                    .hasMessageContaining("GUICHET_PORT_BASE");
        }
    }

    @Test
    void freePortsAreNoTrouble() {
        Installation installation = Fixtures.installation(folder, Ports.free().base());

        preflight(installation).check(List.of(new Mail(installation)));
    }

    private Preflight preflight(Installation installation) {
        return new Preflight(new Told().run(folder, installation.state()));
    }
}

package dev.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;

/// What Keycloak loads is all that it needs, and what it is told to load is there.
class ProviderFilesTest {
    private static final String PACKAGE = "dev/guichet/identity/keycloak";

    @Test
    void theJarHasEveryClassOfThePackage() throws IOException, URISyntaxException {
        assertThat(entries()).containsExactlyElementsOf(ProviderFiles.FILES).containsAll(classes());
    }

    @Test
    void theSameClassesAreTheSameJar() {
        assertThat(ProviderFiles.jar()).isEqualTo(ProviderFiles.jar());
    }

    @Test
    void whatKeycloakIsToldToLoadGoesBeforeItsOwn() throws Exception {
        for (String file : ProviderFiles.FILES) {
            if (file.startsWith("META-INF/services/")) {
                for (String name : text(file).lines().toList()) {
                    var factory = (ProviderFactory<?>)
                            Class.forName(name).getDeclaredConstructor().newInstance();

                    assertThat(factory).isInstanceOf(Class.forName(file.substring(file.lastIndexOf('/') + 1)));
                    assertThat(factory.order()).as(name).isPositive();
                }
            }
        }
    }

    private static List<String> entries() throws IOException {
        var names = new ArrayList<String>();
        try (var jar = new JarInputStream(new ByteArrayInputStream(ProviderFiles.jar()))) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static List<String> classes() throws IOException, URISyntaxException {
        Path folder = Path.of(ProviderFiles.class
                        .getResource("/" + PACKAGE + "/MailBudget.class")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> PACKAGE + "/" + file.getFileName())
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList();
        }
    }

    private static String text(String file) throws IOException {
        try (var in = ProviderFiles.class.getResourceAsStream("/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

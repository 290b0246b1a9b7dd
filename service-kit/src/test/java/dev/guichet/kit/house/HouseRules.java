package dev.guichet.kit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The house rules for one module. In a service this is the whole test:
///
/// ```java
/// class HouseTest {
///     @TestFactory
///     Stream<DynamicTest> theHouseIsInOrder() {
///         return HouseRules.of("dev.guichet.sla").tests();
///     }
/// }
/// ```
public final class HouseRules {

    private final String root;
    private final Path module;

    private HouseRules(String root, Path module) {
        this.root = root;
        this.module = module;
    }

    /// The module whose tests are running.
    ///
    /// @param root the service's package, such as `dev.guichet.sla`
    public static HouseRules of(String root) {
        return new HouseRules(root, Path.of("").toAbsolutePath());
    }

    /// One test per rule.
    public Stream<DynamicTest> tests() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return Stream.of(codeTests(classes), sourceTests(), Stream.of(settingsTest()))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> codeTests(JavaClasses classes) {
        return Stream.concat(CodeRules.of(root).stream(), LayerRules.of(root).stream())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private Stream<DynamicTest> sourceTests() {
        return SourceRules.all().stream().map(rule -> test(rule.claim(), () -> rule.offencesIn(module.resolve("src"))));
    }

    private DynamicTest settingsTest() {
        return test(RepeatedSettings.CLAIM, () -> RepeatedSettings.offencesIn(module.resolve("src")));
    }

    private static DynamicTest test(String claim, Supplier<List<String>> check) {
        return DynamicTest.dynamicTest(claim, () -> {
            var offences = check.get();
            if (!offences.isEmpty()) {
                throw new AssertionError(claim + ":\n" + String.join("\n", offences));
            }
        });
    }
}

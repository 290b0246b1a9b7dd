package dev.guichet.kit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    private final List<String> converted;

    private HouseRules(String root, Path module, List<String> converted) {
        this.root = root;
        this.module = module;
        this.converted = converted;
    }

    /// The module whose tests are running.
    ///
    /// @param root the service's package, such as `dev.guichet.sla`
    public static HouseRules of(String root) {
        return new HouseRules(root, Path.of("").toAbsolutePath(), List.of());
    }

    /// The same, with the rules for features that are kept by entities and are told who acts (ADR 144).
    ///
    /// @param features packages below the root
    public HouseRules converted(String... features) {
        return new HouseRules(root, module, List.of(features));
    }

    /// One test per rule.
    public Stream<DynamicTest> tests() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return Stream.of(
                        codeTests(classes),
                        sourceTests(),
                        Stream.of(settingsTest()),
                        Stream.of(actingTest()),
                        convertedTests())
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> codeTests(JavaClasses classes) {
        return Stream.concat(CodeRules.of(root).stream(), LayerRules.of(root).stream())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private Stream<DynamicTest> sourceTests() {
        return SourceRules.all().stream().map(rule -> test(rule.claim(), () -> rule.offencesIn(module.resolve("src"))));
    }

    private DynamicTest actingTest() {
        var rule = ActingRule.of(root);
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(withTheKit()));
    }

    /// The kit is read with them, since what they are injected with counts.
    private JavaClasses withTheKit() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root, "dev.guichet.kit");
    }

    private Stream<DynamicTest> convertedTests() {
        if (converted.isEmpty()) {
            return Stream.empty();
        }
        var classes = withTheKit();
        return converted.stream()
                .flatMap(feature -> Stream.concat(
                        ConvertedRules.of(root, feature).stream()
                                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))),
                        Stream.of(writesTest(feature, TableWrites.tables(classes, root + "." + feature)))));
    }

    private DynamicTest writesTest(String feature, Set<String> tables) {
        return test(
                feature + ": " + TableWrites.CLAIM,
                () -> tables.isEmpty()
                        ? List.of("no entity there has a @Table")
                        : TableWrites.offencesIn(module.resolve("src"), tables));
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

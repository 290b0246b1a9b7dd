package dev.guichet.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house rules that concern a module without use cases, rows or resources.
class HouseTest {

    private static final String BANNED = ".*(Impl|Helper|Util|Utils|Manager|Dto|DTO|Common|Base)|.*\\.Abstract\\w+";
    private static final int LONGEST = 300;

    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        var house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.guichet.gateway");
        return rules("dev.guichet.gateway").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSeesABadHouse() {
        JavaClasses bad = new ClassFileImporter().importPackages("dev.guichet.badhouse");
        return rules("dev.guichet.badhouse").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(bad))
                                .isInstanceOf(AssertionError.class)));
    }

    @Test
    void noFileIsLongAndEveryPackageSaysWhatItIsFor() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.toString();
                if (name.matches(".*\\.(java|js|css|html|yaml)") && !name.contains("vendor")) {
                    var lines = Files.readAllLines(file);
                    assertThat(lines.size()).as(name).isLessThanOrEqualTo(LONGEST);
                    assertThat(String.join("\n", lines))
                            .as(name)
                            .doesNotContain("TO" + "DO", "FIX" + "ME", "@Dis" + "abled");
                }
                if (name.endsWith(".java") && name.contains("/main/")) {
                    var info = Files.readString(file.resolveSibling("package-info.java"));
                    assertThat(info).as(name).contains("@NullMarked").contains("must not");
                }
            }
        }
    }

    private static Map<String, ArchRule> rules(String root) {
        return Map.of(
                "packages form no cycle",
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                "no program is started (D21)",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.lang\\.(ProcessBuilder|Process|Runtime)"),
                "nobody waits",
                noClasses().should().callMethod(Thread.class, "sleep", long.class),
                "only upstream calls services",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".upstream..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("io.vertx.core.http.HttpClient"),
                "names mean something",
                classes().should().haveNameNotMatching(BANNED));
    }
}

package dev.guichet.ticket.form.checking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The libraries that know JSON Schema and RE2 stay where answers are checked and schemas are read.
class LibraryKnowledgeTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.guichet.ticket");

    @Test
    void nobodyElseKnowsTheLibraries() {
        outside("dev.guichet.ticket.form.checking", "dev.guichet.ticket.form.schema")
                .check(SERVICE);
    }

    @Test
    void theRuleFindsWhoeverDoes() {
        assertThat(outside("dev.guichet.ticket.nowhere").evaluate(SERVICE).hasViolation())
                .isTrue();
    }

    private static ArchRule outside(String... allowed) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.networknt..", "com.google.re2j..", "com.ethlo..");
    }
}

package dev.guichet.kit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A rule that matches nothing proves nothing: each fails once, on code that is bad on purpose.
class RulesTest {

    private static final String BAD = "dev.guichet.kit.badhouse";

    @TempDir
    Path source;

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnBadCode() {
        var classes = new ClassFileImporter().importPackages(BAD);
        return Stream.of(
                        CodeRules.of(BAD),
                        LayerRules.of(BAD),
                        List.of(ActingRule.of(BAD)),
                        ConvertedRules.of(BAD, "converted"))
                .flatMap(List::stream)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThatThrownBy(() -> rule.check(classes))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("badhouse")));
    }

    @Test
    void whatAFeatureIsInjectedWithCounts() {
        var classes = new ClassFileImporter().importPackages(BAD, "dev.guichet.kit");
        assertThatThrownBy(() -> ActingRule.of(BAD).check(classes))
                .hasMessageContaining("RowService reaches dev.guichet.kit.directory.CallerRights");
    }

    @Test
    void aRuleThatFindsNobodyDoesNotFail() {
        var nobody = new ClassFileImporter().importPackages("dev.guichet.events");
        CodeRules.of("dev.guichet.events").forEach((ArchRule rule) -> rule.check(nobody));
    }

    @Test
    void aFileOverThreeHundredLinesIsFound() throws IOException {
        write("src/main/Long.java", "x\n".repeat(301));
        assertThat(offences("no file is longer")).singleElement().asString().contains("301 lines");
    }

    @Test
    void aPackageWithoutAWordIsFound() throws IOException {
        write("src/main/java/a/A.java", "class A {}");
        assertThat(offences("every package says")).singleElement().asString().contains("no package-info");
        write("src/main/java/a/package-info.java", "package a;");
        assertThat(offences("every package says")).singleElement().asString().contains("not @NullMarked");
    }

    @Test
    void whatIsLeftForLaterIsFound() throws IOException {
        write("A.java", "// TO" + "DO: the rest");
        assertThat(offences("nothing is left")).hasSize(1);
    }

    @Test
    void aStatementThatWritesATableOfAnEntityIsFound() throws IOException {
        Set<String> tables = TableWrites.tables(new ClassFileImporter().importPackages(BAD), BAD + ".converted");
        assertThat(tables).containsExactly("bad_row");
        write("main/resources/sql/row/save.sql", "update bad_row\nset name = :name where id = :id");
        write("main/java/a/A.java", "var sql = \"delete from bad_row where id = $1\";");
        write("main/resources/db/migration/R__clear.sql", "INSERT INTO bad_row values (1)");
        assertThat(TableWrites.offencesIn(source, tables)).hasSize(3);
    }

    @Test
    void whatOnlyReadsOrWasMigratedOnceIsNot() throws IOException {
        write("main/resources/sql/row/find.sql", "select * from bad_row where name like 'update bad_row_%'");
        write("main/resources/sql/rows/save.sql", "update bad_rows set name = :name");
        write("main/resources/db/migration/V3__row.sql", "update bad_row set name = 'x'");
        write("main/resources/sql/row/turn.sql", "-- Beside the entity: whose turn it is\nupdate bad_row set turn = 1");
        write("main/java/a/AStore.java", "/// Beside the entity: all at once.\nvar sql = \"delete from bad_row\";");
        assertThat(TableWrites.offencesIn(source, Set.of("bad_row"))).isEmpty();
    }

    @Test
    void whatIsSaidLaterIsNoReason() throws IOException {
        write("main/resources/sql/row/turn.sql", "update bad_row set turn = 1\n-- Beside the entity: whose turn it is");
        write("main/java/a/AStore.java", "    /// Beside the entity: all.\nvar sql = \"delete from bad_row\";");
        assertThat(TableWrites.offencesIn(source, Set.of("bad_row"))).hasSize(2);
    }

    @Test
    void aSettingThatTheKitHasTooIsFound() throws IOException {
        write("main/resources/application.properties", """
                quarkus.application.name=some-service
                quarkus.shutdown.timeout=20s
                quarkus.default-locale=fr
                mp.messaging.incoming.tickets.session.timeout.ms=10000
                mp.messaging.incoming.tickets.max.poll.records=500
                """);
        assertThat(RepeatedSettings.offencesIn(source))
                .containsExactly("mp.messaging.incoming.tickets.session.timeout.ms", "quarkus.default-locale");
    }

    @Test
    void sqlPutTogetherFromValuesIsFound() {
        assertThat(SqlText.offences("var sql = \"select a from b where c = \" + name;"))
                .hasSize(1);
        assertThat(SqlText.offences("var sql = \"select a from \" + table + \" x\";"))
                .hasSize(1);
        assertThat(SqlText.offences("var sql = \"select a from %s\".formatted(table);"))
                .hasSize(1);
        assertThat(SqlText.offences("var sql = String.format(\"delete from %s\", table);"))
                .hasSize(1);
        assertThat(SqlText.offences("var sql = head() + \" order by \";")).hasSize(1);
        assertThat(SqlText.offences("var sql = \"\"\"\n  select a from b\n  \"\"\" + sort;"))
                .hasSize(1);
    }

    @Test
    void sqlOfConstantsIsAllowed() {
        assertThat(SqlText.offences("var sql = \"select a from b where c = ?1\";"))
                .isEmpty();
        assertThat(SqlText.offences("var sql = \"select \" + COLUMNS + \" from b where c = 1\" + Rows.ORDER;"))
                .isEmpty();
        assertThat(SqlText.offences("var sql = \"select a \" + \"from b where c = 1\" + \" order by a\";"))
                .isEmpty();
        assertThat(SqlText.offences("var sql = Rows.HEAD + \" order by a\";")).isEmpty();
        assertThat(SqlText.offences("log.info(\"selected a, from \" + name);")).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        var path = source.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> offences(String claim) {
        return SourceRules.all().stream()
                .filter(rule -> rule.claim().startsWith(claim))
                .findFirst()
                .orElseThrow()
                .offencesIn(source);
    }
}

package dev.guichet.kit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.guichet.kit.sql.Outage;
import dev.guichet.kit.sql.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Embeddable;
import java.util.List;

/// Rules for a feature that is kept by entities and whose use cases are told who acts (ADR 144). A service lists those
/// that are converted; the list grows until it is all of them.
final class ConvertedRules {
    /// `common`, where `@WithTransaction` is, is another package.
    private static final String PANACHE = "io.quarkus.hibernate.reactive.panache";

    private static final DescribedPredicate<JavaClass> ENTITY = simpleNameEndingWith("Entity");
    private static final DescribedPredicate<JavaClass> REPOSITORY = simpleNameEndingWith("Repository");
    private static final DescribedPredicate<JavaClass> ROWS = ENTITY.or(REPOSITORY);

    /// What may know how rows are mapped: entities, what is embedded in them, and what their columns are read with.
    private static final DescribedPredicate<JavaClass> MAPPED =
            ROWS.or(annotatedWith(Embeddable.class)).or(assignableTo(AttributeConverter.class));

    /// What says it; a failure of the database is nothing of the kind.
    private static DescribedPredicate<JavaClass> plainSql(String root) {
        return resideInAnyPackage(
                        root + ".sql..",
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "io.vertx.mutiny.sqlclient..",
                        "io.vertx.mutiny.pgclient..")
                .or(assignableTo(SessionSql.class))
                .and(DescribedPredicate.not(assignableTo(Outage.class)));
    }

    private ConvertedRules() {}

    /// @param root the service's package, or the kit's
    /// @param feature its package below the root
    static List<ArchRule> of(String root, String feature) {
        var inside = resideInAPackage(root + "." + feature + "..");
        return List.of(
                        noClasses()
                                .that(DescribedPredicate.not(inside))
                                .should()
                                .dependOnClassesThat(inside.and(ROWS))
                                .as(feature + ": its entities and its repository are its own"),
                        noClasses()
                                .that(inside.and(DescribedPredicate.not(MAPPED)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(PANACHE, "org.hibernate..", "jakarta.persistence..")
                                .as(feature + ": only its repository reads and writes its rows"),
                        noClasses()
                                .that(inside.and(DescribedPredicate.not(simpleNameEndingWith("Store"))))
                                .should()
                                .dependOnClassesThat(plainSql(root))
                                .as(feature + ": plain SQL is in a Store, which says why"),
                        noClasses()
                                .that(inside.and(ActingRule.WEB))
                                .should()
                                .dependOnClassesThat(REPOSITORY)
                                .as(feature + ": web reaches rows through its service"),
                        methods()
                                .that()
                                .areAnnotatedWith(WithTransaction.class)
                                .and()
                                .areDeclaredInClassesThat(inside)
                                .should()
                                .beDeclaredInClassesThat(
                                        simpleNameEndingWith("Service").or(simpleNameEndingWith("Queries")))
                                .as(feature + ": @WithTransaction is on its use cases"))
                .stream()
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }
}

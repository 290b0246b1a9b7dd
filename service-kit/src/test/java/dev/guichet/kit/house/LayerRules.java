package dev.guichet.kit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.guichet.kit.idempotency.Answer;
import dev.guichet.kit.idempotency.Answers;
import dev.guichet.kit.idempotency.IdempotentCall;
import dev.guichet.kit.idempotency.IdempotentCalls;
import dev.guichet.kit.idempotency.IdempotentTransaction;
import dev.guichet.kit.idempotency.IdempotentWrites;
import dev.guichet.kit.tenancy.WithReadTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import java.util.List;

/// Dependencies run one way: web and intake to app to domain, app to store to domain.
final class LayerRules {

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "org.hibernate..",
        "io.vertx..",
        "io.smallrye..",
        "com.fasterxml..",
        "org.apache.kafka.."
    };
    private static final String[] DATABASE = {
        "org.hibernate..",
        "jakarta.persistence..",
        "io.vertx.sqlclient..",
        "io.vertx.pgclient..",
        "io.vertx.mutiny.sqlclient..",
        "io.vertx.mutiny.pgclient.."
    };

    /// What is answered, and the call that it answers. A use case makes something; who asked for it says what of it.
    private static final DescribedPredicate<JavaClass> HTTP = resideInAnyPackage(
                    "jakarta.ws.rs..", "io.vertx.ext.web..")
            .or(belongToAnyOf(
                    Answer.class,
                    Answers.class,
                    IdempotentCall.class,
                    IdempotentCalls.class,
                    IdempotentTransaction.class,
                    IdempotentWrites.class));

    private LayerRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..domain..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)
                                .as("domain is plain Java"),
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..domain..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        root + "..app..", root + "..store..", root + "..web..", root + "..intake..")
                                .as("domain knows no other layer"),
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..store..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + "..app..", root + "..web..", root + "..intake..")
                                .as("store knows domain only"),
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..app..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + "..web..", root + "..intake..")
                                .as("app does not know who asks"),
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + "..web..", root + "..intake..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(root + "..store..")
                                .as("web and intake reach store through app only"),
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + "..web..", root + "..intake..", root + "..app..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(DATABASE)
                                .as("nobody but store sees the database"),
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + "..app..", root + "..domain..", root + "..store..")
                                .should()
                                .dependOnClassesThat(HTTP)
                                .as("no answer of HTTP is below web"),
                        methods()
                                .that()
                                .areAnnotatedWith(WithTransaction.class)
                                .or()
                                .areAnnotatedWith(WithReadTransaction.class)
                                .should()
                                .beDeclaredInClassesThat()
                                .resideOutsideOfPackages(
                                        root + "..domain..", root + "..store..", root + "..web..", root + "..intake..")
                                .as("@WithTransaction and @WithReadTransaction are on use cases in app"),
                        slices().matching(root + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("features form no cycle"))
                .stream()
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }
}

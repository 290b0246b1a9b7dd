package dev.guichet.kit.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.kit.idempotency.Idempotent;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rules on single classes.
final class CodeRules {

    private static final String BANNED = ".*(Impl|Helper|Util|Utils|Manager|Dto|DTO|Common|Base)|.*\\.Abstract\\w+";

    private CodeRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                        noClasses().should().haveNameMatching(BANNED).as("no banned names"),
                        noClasses()
                                .should()
                                .dependOnClassesThat(name("java.lang.ProcessBuilder")
                                        .or(name("java.lang.Process"))
                                        .or(name("java.lang.Runtime")))
                                .as("no shell calls (D21)"),
                        noClasses()
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .as("nothing is printed"),
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..domain..")
                                .should()
                                .callMethodWhere(target(nameMatching("now|systemUTC|systemDefaultZone|randomUUID"))
                                        .and(target(owner(belongToAnyOf(Instant.class, Clock.class, UUID.class)))))
                                .as("domain has no clock and makes no ids"),
                        noClasses()
                                .that(mayNotLookAtTheirOwnClock())
                                .should()
                                .callMethodWhere(target(nameMatching("now|system\\w*|instant|millis|currentTimeMillis"))
                                        .and(target(owner(belongToAnyOf(
                                                Clock.class,
                                                Instant.class,
                                                LocalDate.class,
                                                LocalDateTime.class,
                                                OffsetDateTime.class,
                                                System.class,
                                                ZonedDateTime.class)))))
                                .as("only a @ReplicaClock tells the time by itself, all others by the database"),
                        noClasses().should().callMethod(Uni.class, "await").as("never await"),
                        noClasses()
                                .that()
                                .haveNameNotMatching(".*(Relay|Worker|Watcher)(\\$.*)?")
                                .should()
                                .callMethod(Uni.class, "subscribe")
                                .as("only what is scheduled subscribes"),
                        classes()
                                .that()
                                .areAnnotatedWith(Path.class)
                                .should()
                                .haveSimpleNameEndingWith("Resource")
                                .as("what has a path is a Resource"),
                        classes()
                                .that()
                                .areAnnotatedWith(Entity.class)
                                .should()
                                .haveSimpleNameEndingWith("Entity")
                                .andShould()
                                .resideOutsideOfPackages(
                                        root + "..domain..", root + "..app..", root + "..web..", root + "..intake..")
                                .as("rows are Entities, in store"),
                        methods()
                                .that()
                                .areAnnotatedWith(POST.class)
                                .or()
                                .areAnnotatedWith(PUT.class)
                                .or()
                                .areAnnotatedWith(PATCH.class)
                                .or()
                                .areAnnotatedWith(DELETE.class)
                                .should(beIdempotent())
                                .as("every unsafe call honours Idempotency-Key"))
                .stream()
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    /// What is inside such a class may, too.
    private static DescribedPredicate<JavaClass> mayNotLookAtTheirOwnClock() {
        return DescribedPredicate.describe("may not look at their replica's clock", type -> {
            for (Optional<JavaClass> around = Optional.of(type);
                    around.isPresent();
                    around = around.get().getEnclosingClass()) {
                if (around.get().isAnnotatedWith(ReplicaClock.class)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static ArchCondition<JavaMethod> beIdempotent() {
        return new ArchCondition<>("be @Idempotent") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var satisfied = method.isAnnotatedWith(Idempotent.class)
                        || method.getOwner().isAnnotatedWith(Idempotent.class);
                events.add(new SimpleConditionEvent(method, satisfied, method.getFullName() + " is not @Idempotent"));
            }
        };
    }
}

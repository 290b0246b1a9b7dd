package dev.guichet.kit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.guichet.kit.idempotency.ReplayGuard;
import jakarta.ws.rs.Path;

/// Who acts is a parameter: what is below `web` serves a consumer and a worker as well as a request (ADR 188).
final class ActingRule {
    static final String CLAIM = "nothing that belongs to a request is below web";

    /// Flat features have no `web` package; what HTTP asks is a resource or guards its replays.
    static final DescribedPredicate<JavaClass> WEB =
            resideInAPackage("..web..").or(annotatedWith(Path.class)).or(assignableTo(ReplayGuard.class));

    private ActingRule() {}

    static ArchRule of(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(WEB)))
                .should(new RequestReach())
                .allowEmptyShould(true)
                .as(CLAIM);
    }
}

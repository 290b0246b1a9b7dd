package dev.guichet.kit.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What a class names, or is injected with at any depth, is request-scoped: without a request it does not work.
final class RequestReach extends ArchCondition<JavaClass> {
    RequestReach() {
        super("reach what is request-scoped");
    }

    @Override
    public void check(JavaClass start, ConditionEvents events) {
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(start.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(type -> type.isAnnotatedWith(RequestScoped.class))
                .toList());
        injected(start).forEach(next::add);
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (type.isAnnotatedWith(RequestScoped.class)) {
                events.add(SimpleConditionEvent.satisfied(
                        start, start.getFullName() + " reaches " + type.getFullName() + ", which is request-scoped"));
            } else if (seen.add(type)) {
                injected(type).forEach(next::add);
            }
        }
    }

    /// Beans are fields here; what is not ours is not scoped to a request.
    private static Stream<JavaClass> injected(JavaClass type) {
        return type.getAllFields().stream()
                .map(JavaField::getRawType)
                .filter(field -> field.getPackageName().startsWith("dev.guichet"));
    }
}

package dev.guichet.kit.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A resource class or method that acts in no root, such as an operator's: the filter that finds the caller's root lets
/// it pass.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rootless {
    /// Whether programs need no scope to be answered: for what tells callers who they are.
    boolean scopeless() default false;
}

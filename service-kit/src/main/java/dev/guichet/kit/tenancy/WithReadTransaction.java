package dev.guichet.kit.tenancy;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On the public method of a use case that only reads, by plain SQL, and is called often: what `@WithTransaction` is to
/// all others, in fewer flights. It has no session, so no entities, and PostgreSQL refuses what it writes.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithReadTransaction {}

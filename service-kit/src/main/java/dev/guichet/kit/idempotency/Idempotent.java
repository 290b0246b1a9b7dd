package dev.guichet.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On every resource method of POST, PUT, PATCH and DELETE: honours `Idempotency-Key`. The key is recorded in the
/// transaction of the change, with the answer; the same call again replays it, another body is 422, a concurrent one
/// waits.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /// True on the hot paths that answer by [IdempotentWrites], whose use case keeps the answer among its own
    /// statements, pipelined: the method is left alone.
    @Nonbinding
    boolean inStore() default false;
}

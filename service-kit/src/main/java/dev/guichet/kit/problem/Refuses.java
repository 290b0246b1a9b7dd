package dev.guichet.kit.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource method: what it refuses with, besides what any call may meet. The API document takes status, code and
/// example from it. What every caller must be told beyond the code, such as further members, an `@APIResponse` of that
/// status says.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    /// Names of [Refusal]s, or of violations, which are 422. The build fails on any other. What pages refuse, `INVALID`
    /// where the body is `@Valid`, and 412 where the method reads `If-Match` itself, goes without saying.
    String[] value();
}

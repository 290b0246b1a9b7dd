package dev.guichet.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a request or view record: what it looks like, wherever the API document names it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BodyExample {
    String name();

    /// As JSON.
    String value();
}

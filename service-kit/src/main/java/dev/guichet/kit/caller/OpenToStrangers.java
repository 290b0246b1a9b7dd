package dev.guichet.kit.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A resource method that anybody may call, without a token; one that is brought is not looked at. It acts in no root
/// and for nobody. Its operation says `x-guichet-public: true`, or the gateway would ask for a token.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenToStrangers {}

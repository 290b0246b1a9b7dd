package dev.guichet.kit.clock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// On what may look at the clock of its replica, though that may be minutes off (`DatabaseClock`): it compares it with
/// nothing that another replica, or the database, has written.
@Target(ElementType.TYPE)
public @interface ReplicaClock {
    /// What for.
    String value();
}

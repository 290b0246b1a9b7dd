package dev.guichet.kit.start;

import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/// What repeats waits for the tables it is about.
@Singleton
public class SchemaIsNotReady implements SkipPredicate {
    private final Schema schema;

    SchemaIsNotReady(Schema schema) {
        this.schema = schema;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !schema.isReady();
    }
}

package dev.guichet.kit.badhouse.one.store;

import dev.guichet.kit.badhouse.one.app.ThingUseCase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// An entity that is not named one, in a store that knows app. Not mapped anywhere.
public class ThingRow {

    ThingUseCase useCase = new ThingUseCase();

    @Entity
    static class Thing {
        @Id
        long id;
    }
}

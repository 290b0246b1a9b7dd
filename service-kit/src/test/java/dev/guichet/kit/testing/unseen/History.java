package dev.guichet.kit.testing.unseen;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;

/// What happens while somebody asks.
public interface History {
    /// A call of whoever asks.
    RequestSpecification caller();

    /// What the braces in questions stand for.
    Map<String, String> names();

    /// Members whose time is chance: the order of what happens at once.
    default Set<String> chance() {
        return Set.of();
    }

    /// Happens before each question.
    ///
    /// @param step which one it is, from 0
    void before(int step, Question next);
}

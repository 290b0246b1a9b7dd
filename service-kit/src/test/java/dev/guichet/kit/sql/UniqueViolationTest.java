package dev.guichet.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueViolationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: duplicate key value violates unique constraint \"desk_slug_taken\" (23505)",
                "ERREUR: la valeur d'une clé dupliquée rompt la contrainte unique « desk_slug_taken » (23505)",
            })
    void theConstraintIsFoundInWhateverLanguageTheServerSpeaks(String message) {
        RuntimeException wrapped = new RuntimeException(new SQLException(message, "23505"));

        assertThat(UniqueViolation.of("desk_slug_taken")).accepts(wrapped);
        assertThat(UniqueViolation.of("slug_taken", "desk_slug")).rejects(wrapped);
    }

    @Test
    void anotherFaultIsNoViolation() {
        assertThat(UniqueViolation.of("desk_slug_taken"))
                .rejects(new SQLException("desk_slug_taken", "23503"), new IllegalStateException("desk_slug_taken"));
    }
}

package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.FailureReason;
import dev.guichet.ticket.invitation.domain.PutOffReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/// Accounts of those who run the installation. They act in no organization, whoever names them: a mail that opens one
/// to them would lead nowhere.
@ApplicationScoped
class OperatorAccounts {
    private static final String OPERATOR = "operator";

    private final AdminApi api;

    OperatorAccounts(AdminApi api) {
        this.api = api;
    }

    /// The role counts however they came to it, by a group or another role, too.
    Uni<Void> requireNone(Account account) {
        return api.of(account.id(), "role-mappings/realm/composite")
                .invoke(answer -> {
                    Answers.expect(answer, 200, PutOffReason.IDENTITY_BUSY);
                    boolean operator = answer.bodyAsJsonArray().stream()
                            .map(JsonObject.class::cast)
                            .anyMatch(role -> OPERATOR.equals(role.getString("name")));
                    if (operator) {
                        throw NotInvited.refused(FailureReason.ACCOUNT_OF_OPERATOR);
                    }
                })
                .replaceWithVoid();
    }
}

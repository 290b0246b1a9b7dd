package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.PutOffReason;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import org.jboss.logging.Logger;

/// What Keycloak's answers mean to an attempt.
final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    static void expect(HttpResponse<Buffer> answer, int status, PutOffReason otherwise) {
        if (answer.statusCode() != status && answer.statusCode() != 200) {
            LOG.debugf("Keycloak answered %d: %s", answer.statusCode(), answer.bodyAsString());
            throw NotInvited.putOff(otherwise);
        }
    }

    /// Of something that is removed: by whom does not matter.
    static void expectGone(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != 404) {
            expect(answer, 204, PutOffReason.IDENTITY_BUSY);
        }
    }
}

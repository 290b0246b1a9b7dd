package dev.guichet.kit.idempotency;

import dev.guichet.kit.caller.CurrentRequest;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The guards of this service, by what the path of a call begins with.
@ApplicationScoped
public class ReplayGuards {
    private final List<ReplayGuard> guards;
    private final CurrentRequest request;
    private final Answers answers;

    ReplayGuards(@All List<ReplayGuard> guards, CurrentRequest request, Answers answers) {
        this.guards = guards;
        this.request = request;
        this.answers = answers;
    }

    /// The guard of answers to calls of a path.
    public Optional<ReplayGuard> of(String path) {
        String collection = KeptAnswer.collection(path);
        return guards.stream()
                .filter(guard -> guard.collection().equals(collection))
                .findFirst();
    }

    /// The answer, if the caller of this request may have it.
    Uni<Answer> allowed(Answer kept) {
        String path = request.path();
        // That it was done is all that it says, and perhaps it was to go.
        if (kept.body().length == 0) {
            return Uni.createFrom().item(kept);
        }
        return of(path).orElseThrow(() -> new IllegalStateException("nobody guards the answers of " + path))
                .require(answers.kept(request.method(), path, kept))
                .replaceWith(kept);
    }
}

package dev.guichet.kit.idempotency;

import dev.guichet.http.Utf8;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.RootScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/// Recognises calls that carry an `Idempotency-Key`.
@ApplicationScoped
public class IdempotentCalls {

    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final CurrentRequest request;

    IdempotentCalls(CurrentRequest request) {
        this.request = request;
    }

    /// The current call, or empty when it carries no key, or is a stranger's, whom nothing tells from another one.
    ///
    /// @throws Refused 422 when the key is empty, over 255 characters, not printable or not UTF-8
    public Optional<IdempotentCall> current() {
        var field = request.header(HEADER);
        if (field == null || request.isStrangers()) {
            return Optional.empty();
        }
        var key = Utf8.ofHeader(field)
                .filter(IdempotentCalls::isKey)
                .orElseThrow(() -> Refused.because(KitRefusal.IDEMPOTENCY_KEY_INVALID));
        var root = RootScope.current();
        var caller = request.principal().key();
        var scope = hash(List.of(root.toString(), caller, request.method(), request.path(), key));
        var body = request.bodyHash();
        return Optional.of(new IdempotentCall(
                scope, root.isPresent() ? root.getAsLong() : null, caller, body == null ? hash(List.of()) : body));
    }

    private static boolean isKey(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /// Each part with its length, so that no two lists of parts are the same bytes.
    private static byte[] hash(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

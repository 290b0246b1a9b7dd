package dev.guichet.kit.json;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Sees every body before it is read: remembers its hash for idempotency, and refuses JSON that is not UTF-8 or has
/// text the database cannot keep.
@Provider
class BodyGuard implements ReaderInterceptor {

    private final CurrentRequest current;

    BodyGuard(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.getInputStream().readAllBytes();
        current.bodyHash(sha256(body));
        if (isJson(context.getMediaType())) {
            requireUtf8(context.getMediaType());
            requireUtf8(body);
            JsonText.requireStorable(body);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
    }

    /// JSON is UTF-8 (RFC 8259, 8.1): Jackson would guess another one from the bytes, whatever was said.
    private static void requireUtf8(@Nullable MediaType type) {
        var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Refused.because(KitRefusal.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw Refused.because(KitRefusal.UNREADABLE_BODY);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

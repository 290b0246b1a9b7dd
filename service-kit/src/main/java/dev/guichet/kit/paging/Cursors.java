package dev.guichet.kit.paging;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs cursors, so that nobody can make one up, and binds each to its caller and filter, so that nobody can use it
/// for another list. Signed with a key derived from the installation's secret: every replica opens what another sealed.
@Singleton
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    /// 128 bits are beyond guessing and keep cursors short.
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    @Inject
    Cursors(KitConfig config) {
        this(config.secret());
    }

    Cursors(String secret) {
        this.key = new SecretKeySpec(derive(bytesOf(secret)), ALGORITHM);
    }

    /// @param payload where the next page starts, for instance `12345`
    /// @param boundTo what the cursor is good for: caller and filter, in any fixed form
    public String seal(String payload, String boundTo) {
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(bytes, bytes.length + SIGNATURE_BYTES);
        System.arraycopy(sign(bytes, boundTo), 0, sealed, bytes.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// @return the payload, or empty when the cursor is not ours or was sealed for something else
    public Optional<String> open(String cursor, String boundTo) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (sealed.length < SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var bytes = Arrays.copyOf(sealed, sealed.length - SIGNATURE_BYTES);
        var signature = Arrays.copyOfRange(sealed, bytes.length, sealed.length);
        return MessageDigest.isEqual(signature, sign(bytes, boundTo))
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /// @throws Refused 422 `INVALID_CURSOR`
    public String require(String cursor, String boundTo) {
        return open(cursor, boundTo).orElseThrow(() -> Refused.because(KitRefusal.INVALID_CURSOR));
    }

    private byte[] sign(byte[] payload, String boundTo) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(payload);
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(boundTo.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytesOf(String configured) {
        var secret = configured.strip();
        if (secret.length() < 32) {
            throw new IllegalStateException("guichet.kit.secret must have at least 32 hexadecimal digits");
        }
        return HexFormat.of().parseHex(secret);
    }

    private static byte[] derive(byte[] secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal("guichet.cursors".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

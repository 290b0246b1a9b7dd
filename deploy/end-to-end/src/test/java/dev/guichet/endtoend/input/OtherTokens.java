package dev.guichet.endtoend.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.system.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that say what a real one says and are not to be believed.
///
/// @param header of the real token
/// @param claims of the real token
record OtherTokens(JsonNode header, ObjectNode claims, String signature) {
    static OtherTokens like(String token) {
        String[] parts = token.split("\\.");
        return new OtherTokens(decoded(parts[0]), decoded(parts[1]), parts[2]);
    }

    String unsigned(String none) {
        return encoded(Json.object("alg", none, "typ", "JWT")) + "." + encoded(claims) + ".";
    }

    /// Another's name under a real signature.
    String tampered() {
        return encoded(header) + "." + encoded(claims.deepCopy().put("preferred_username", "operator")) + "."
                + signature;
    }

    /// Signed with a key that nobody published.
    String forged() throws GeneralSecurityException {
        return signed(claims);
    }

    String forgedFor(String issuer) throws GeneralSecurityException {
        return signed(claims.deepCopy().put("iss", issuer));
    }

    /// The public key taken for a shared secret: what a verifier falls for when it believes the header's `alg`.
    String signedWithThePublicKey(JsonNode jwks) throws GeneralSecurityException {
        String kid = header.path("kid").asText();
        byte[] secret = null;
        for (JsonNode key : jwks.path("keys")) {
            if (key.path("kid").asText().equals(kid)) {
                secret = key.path("n").asText().getBytes(StandardCharsets.US_ASCII);
            }
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Objects.requireNonNull(secret, "no such key"), "HmacSHA256"));
        String signed = encoded(Json.object("alg", "HS256", "typ", "JWT", "kid", kid)) + "." + encoded(claims);
        return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private String signed(JsonNode says) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        String signed = encoded(header) + "." + encoded(says);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private static ObjectNode decoded(String part) {
        return (ObjectNode) Json.read(Base64.getUrlDecoder().decode(part));
    }

    private static String encoded(JsonNode json) {
        return base64(Json.bytes(json));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

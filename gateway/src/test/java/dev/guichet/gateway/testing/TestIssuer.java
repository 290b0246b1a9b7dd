package dev.guichet.gateway.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// An issuer whose keys the tests hold, so that they can make every kind of bad token.
public final class TestIssuer {

    private final int port;
    private final RsaJsonWebKey key = newKey("test-key");
    private HttpServer server;

    public TestIssuer(int port) {
        this.port = port;
        this.server = listen();
    }

    public String url() {
        return "http://localhost:" + port + "/realms/guichet";
    }

    /// A token the gateway accepts.
    public String token(String subject, String... roles) {
        return token(claims -> {
            claims.setSubject(subject);
            claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        });
    }

    /// A token that is good but for what is changed here.
    public String token(Consumer<JwtClaims> changed) {
        return sign(claims(changed), key, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    public String signedByAnother() {
        return sign(claims(claims -> {}), newKey("test-key"), AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    public String ofAnUnknownKey() {
        return sign(claims(claims -> {}), newKey("other-key"), AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    public String withAnotherAlgorithm() {
        return sign(claims(claims -> {}), key, AlgorithmIdentifiers.RSA_USING_SHA512);
    }

    public String unsigned() {
        var jws = new JsonWebSignature();
        jws.setPayload(claims(claims -> {}).toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setHeader("typ", "JWT");
        return serialize(jws);
    }

    /// Signed by HMAC with the public key as the secret: a verifier that takes the algorithm from the token
    /// believes it.
    public String confused() {
        var jws = new JsonWebSignature();
        jws.setPayload(claims(claims -> {}).toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        return serialize(jws);
    }

    public void stop() {
        server.stop(0);
    }

    public void start() {
        server = listen();
    }

    private JwtClaims claims(Consumer<JwtClaims> changed) {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience("guichet-api", "account");
        claims.setSubject("somebody");
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "guichet-portal");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        changed.accept(claims);
        return claims;
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey with, String algorithm) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(with.getKeyId());
        jws.setHeader("typ", "JWT");
        jws.setKey(with.getPrivateKey());
        return serialize(jws);
    }

    private static String serialize(JsonWebSignature jws) {
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            made.setUse("sig");
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer listen() {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            serve(listening, "/realms/guichet/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/protocol/openid-connect/certs",
                     "token_endpoint": "%1$s/protocol/openid-connect/token",
                     "authorization_endpoint": "%1$s/protocol/openid-connect/auth"}""".formatted(url()));
            serve(listening, "/realms/guichet/protocol/openid-connect/certs", "{\"keys\": [" + key.toJson() + "]}");
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}

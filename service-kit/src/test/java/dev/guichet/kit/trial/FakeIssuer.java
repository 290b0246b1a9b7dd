package dev.guichet.kit.trial;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An identity provider whose key the tests have, so that they can sign any token they like. Down at start.
public final class FakeIssuer implements QuarkusTestResourceLifecycleManager {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int PORT = freePort();
    private static final KeyPair KEYS = newKeys();
    private static @Nullable HttpServer server;

    static String issuer() {
        return "http://localhost:" + PORT + "/realms/guichet";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", issuer());
    }

    @Override
    public void stop() {
        down();
    }

    static synchronized void up() {
        if (server != null) {
            return;
        }
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
            var base = issuer();
            answer(http, "/realms/guichet/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "token_endpoint": "%1$s/token",
                     "authorization_endpoint": "%1$s/auth", "introspection_endpoint": "%1$s/introspect"}""".formatted(base));
            var key = (RSAPublicKey) KEYS.getPublic();
            answer(http, "/realms/guichet/certs", """
                    {"keys": [{"kid": "k1", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}""".formatted(
                            unsigned(key.getModulus().toByteArray()),
                            unsigned(key.getPublicExponent().toByteArray())));
            http.start();
            server = http;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private static void answer(HttpServer http, String path, String body) {
        http.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /// A token with these claims where the defaults would do: good issuer, audience, subject and an hour to live.
    static String token(Map<String, String> otherwise) {
        return token("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}", claims(otherwise), KEYS);
    }

    static String claims(Map<String, String> otherwise) {
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"someone\",\"iat\":%d,\"exp\":%s}"
                .formatted(
                        otherwise.getOrDefault("iss", issuer()),
                        otherwise.getOrDefault("aud", "guichet-api"),
                        Instant.now().getEpochSecond() - 7_200,
                        otherwise.getOrDefault(
                                "exp", Long.toString(Instant.now().getEpochSecond() + 3_600)));
    }

    static String token(String header, String claims, KeyPair keys) {
        var signed = encode(header) + "." + encode(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(byte[] number) {
        return URL.encodeToString(number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number);
    }
}

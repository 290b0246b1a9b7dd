package dev.guichet.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.exchange.Exchanges;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

    private final RequestHeaders headers = new RequestHeaders(List.of("X-Our-Own"));
    private final Exchange exchange = Exchanges.ofNoCall("request-1", "198.51.100.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "x-forwarded-user",
                "X_Forwarded_User",
                "X-Forwarded-Email",
                "X-Forwarded-Groups",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Remote-User",
                "X-Remote-Groups",
                "Remote-User",
                "X-Auth-Request-User",
                "X-Auth-Token",
                "X-Guichet-Person",
                "X-Guichet-Root",
                "X-User",
                "X-Real-IP",
                "CF-Connecting-IP",
                "True-Client-IP",
                "X-SSL-Client-Cert",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "X-Rewrite-URL",
                "Cookie",
                "Proxy",
                "Connection",
                "Transfer-Encoding",
                "Host",
            })
    void nobodyClaimsAnIdentityByAHeader_D17(String name) {
        assertThat(headers.of(outside().add(name, "operator"), exchange).contains(name))
                .isFalse();
    }

    @Test
    void theTokenGoesOnUnchanged() {
        assertThat(headers.of(outside().add("authorization", "Bearer a.b.c"), exchange)
                        .get("Authorization"))
                .isEqualTo("Bearer a.b.c");
    }

    @Test
    void ofSeveralTokensOnlyTheOneThatWasVerifiedGoesOn() {
        var inside = headers.of(
                outside().add("Authorization", "Bearer first").add("Authorization", "Bearer second"), exchange);

        assertThat(inside.getAll("Authorization")).containsExactly("Bearer first");
    }

    @Test
    void listsGoOnWhole() {
        var inside = headers.of(outside().add("If-Match", "\"1\"").add("If-Match", "\"2\""), exchange);

        assertThat(inside.getAll("If-Match")).containsExactly("\"1\"", "\"2\"");
    }

    @Test
    void theServiceLearnsRequestIdAndAddressFromTheGatewayAlone() {
        var inside = headers.of(outside().add("X-Request-Id", "evil").add("X-Forwarded-For", "6.6.6.6"), exchange);

        assertThat(inside.getAll("X-Request-Id")).containsExactly("request-1");
        assertThat(inside.getAll("X-Forwarded-For")).containsExactly("198.51.100.1");
    }

    @Test
    void aConfiguredHeaderGoesOn() {
        assertThat(headers.of(outside().add("x-our-own", "1"), exchange).get("X-Our-Own"))
                .isEqualTo("1");
    }

    private static MultiMap outside() {
        return HttpHeaders.headers();
    }
}

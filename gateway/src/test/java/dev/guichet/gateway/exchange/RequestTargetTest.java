package dev.guichet.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets/../deliveries",
                "/api/v1/tickets/./12",
                "/api/v1/tickets/..",
                "/api/v1/tickets/%2e%2e/deliveries",
                "/api/v1/tickets/%2E%2E",
                "/api/v1/tickets/12%2fsla",
                "/api/v1/tickets/12%5Csla",
                "/api/v1/tickets/12\\sla",
                "/api/v1/tickets;x=1",
                "/api/v1/tickets/12;jsessionid=1",
                "/api/v1/tickets/12%00",
                "/api/v1/tickets/%252e%252e",
                "/api/v1//tickets",
                "/api/v1/tickets//sla"
            })
    void whatSomeProgramMightTakeForAnotherPathIsAmbiguous_D31(String path) {
        assertThat(RequestTarget.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/tickets/12",
                "/api/v1/desks/support-ops",
                "/api/v1/%74ickets",
                "/api/v1/forms/a%20b",
                "/api/v1/forms/%C3%A9cran",
                "/api/v1/persons/a@b.example",
                "/api/v1/tickets/...",
                "/.well-known/x"
            })
    void anyOtherPathIsWhatItIs(String path) {
        assertThat(RequestTarget.isReadable(path)).isTrue();
        assertThat(RequestTarget.isAmbiguous(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/v1",
                "/a b",
                "/é",
                "/a\tb",
                "/a\0",
                "/a#b",
                "/%",
                "/%1",
                "/%zz",
                "/%ff",
                "/%c0%ae",
                "/%c0%af",
                "/%e0%80%ae",
                "/%ed%a0%80",
                "/%u0071"
            })
    void whatIsNoPathIsUnreadable_D31(String path) {
        assertThat(RequestTarget.isReadable(path)).isFalse();
    }
}

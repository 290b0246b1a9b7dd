package dev.guichet.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = new RouteTable();

    @BeforeEach
    void describeSomePaths() {
        answers("get", "/api/v1/tickets", UpstreamService.TICKET);
        answers("post", "/api/v1/tickets", UpstreamService.TICKET);
        answers("post", "/api/v1/tickets/archive", UpstreamService.TICKET);
        answers("get", "/api/v1/tickets/{number}", UpstreamService.TICKET);
        answers("get", "/api/v1/tickets/{number}/sla", UpstreamService.SLA);
        answers("post", "/api/v1/tickets/{number}/undo", UpstreamService.TICKET);
        answers("get", "/api/v1/sla/policies/{desk}", UpstreamService.SLA);
        answers("get", "/api/v1/deliveries", UpstreamService.NOTIFICATION);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/tickets,            /api/v1/tickets,              TICKET",
        "GET,  /api/v1/tickets/12,         /api/v1/tickets/{number},     TICKET",
        "POST, /api/v1/tickets/archive,    /api/v1/tickets/archive,      TICKET",
        "GET,  /api/v1/tickets/12/sla,     /api/v1/tickets/{number}/sla, SLA",
        "HEAD, /api/v1/tickets/12/sla,     /api/v1/tickets/{number}/sla, SLA",
        "GET,  /api/v1/sla/policies/a%20b, /api/v1/sla/policies/{desk},  SLA",
        "GET,  /api/v1/deliveries,         /api/v1/deliveries,           NOTIFICATION",
    })
    void aDescribedPathGoesToItsService(String method, String path, String template, UpstreamService service) {
        assertThat(table.match(method, path))
                .isEqualTo(new Match.Found(new Route(template, service, false, false, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/tickets/",
                "/api/v1/tickets//sla",
                "/api/v1//tickets",
                "/api/v1/tickets/12/sla/x",
                "/api/v1/tickets/12/secrets",
                "/api/v2/tickets",
                "/api/v1/Tickets",
                "/api/v1/test",
                "/api/v1/vendor/htmlawed/htmLawedTest.php",
            })
    void whatIsNotDescribedDoesNotExist_D14(String path) {
        assertThat(table.match("GET", path)).isInstanceOf(Match.Nothing.class);
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        assertThat(table.match("GET", "/api/v1/tickets/archive")).isInstanceOf(Match.OtherMethods.class);
        assertThat(table.match("DELETE", "/api/v1/tickets"))
                .isInstanceOfSatisfying(
                        Match.OtherMethods.class,
                        other -> assertThat(other.allowed()).containsExactly("GET", "POST"));
    }

    @Test
    void noTwoServicesAnswerTheSameOperation() {
        assertThatThrownBy(() -> answers("get", "/api/v1/tickets", UpstreamService.SLA))
                .hasMessageContaining("two services");
    }

    private void answers(String method, String template, UpstreamService service) {
        table.add(method, new Route(template, service, false, false, false));
    }
}

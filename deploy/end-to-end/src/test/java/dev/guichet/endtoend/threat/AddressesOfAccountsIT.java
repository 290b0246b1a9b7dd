package dev.guichet.endtoend.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// D28: an address of an account is written as relays write it. Keycloak mails `x@straße.example` at
/// `strasse.example`, which is another's: whoever reads there would prove what is not theirs.
@Order(48)
class AddressesOfAccountsIT {
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String password = "e2e-" + UUID.randomUUID();
    private final String address = "spelt-" + unique + "@guichet.test";

    @ParameterizedTest
    @CsvSource({
        "straße.example, 400",
        "bücher.example, 400",
        "client。example, 400",
        "xn--strae-oqa.example, 201",
        "xn--bcher-kva.example, 201"
    })
    void anAdministratorMakesNoOther(String domain, int status) {
        assertThat(Keycloak.administer(
                        Keycloak.masterToken(),
                        "POST",
                        "/users",
                        Json.object("username", "e2e-" + UUID.randomUUID(), "email", unique + "@" + domain)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@straße.example", "x@bücher.example", "zoé@client.example"})
    void nobodyChangesTheirsToAnother(String wanted) {
        Keycloak.account(address, password);

        assertThat(Visitor.changingTheAddressOf(address, password).wants(wanted).page())
                .contains("kc-update-email-form")
                .contains("xn--");
        assertThat(Keycloak.accounts(address)).hasSize(1);
    }

    /// Whoever is called by an address keeps it from its owner.
    @Test
    void nobodyChoosesTheNameOfTheirAccount() {
        Keycloak.account(address, "guichet-demo");
        String token = Keycloak.tokenThrough("e2e-account", address, 300, "basic", "roles", "profile", "email");
        String name = name();
        assertThat(Keycloak.changeOwnAccount(token, account(name, "Nouveau"))).isEqualTo(204);

        Keycloak.changeOwnAccount(token, account("victim-" + unique + "@guichet.test", "Autre"));

        assertThat(name()).isEqualTo(name);
    }

    /// Neither name nor address is theirs to change there: whether another account has it, the refusal does not tell.
    @Test
    void noRefusalTellsWhoHasAnAccount() {
        String other = "other-" + unique + "@guichet.test";
        Keycloak.account(address, "guichet-demo");
        Keycloak.account(other, "guichet-demo");
        String called = Keycloak.accounts(other).getFirst().path("username").asText();
        String token = Keycloak.tokenThrough("e2e-account", address, 300, "basic", "roles", "profile", "email");

        for (String taken : List.of(called, other)) {
            assertThat(Keycloak.changeOwnAccount(token, account(taken, "Autre")))
                    .isEqualTo(400);
        }
        assertThat(Keycloak.changeOwnAccount(token, account("free-" + unique, "Autre")))
                .isEqualTo(400);
    }

    private ObjectNode account(String username, String firstName) {
        return Json.object("username", username, "email", address, "firstName", firstName, "lastName", "Cliente");
    }

    private String name() {
        return Keycloak.accounts(address).getFirst().path("username").asText();
    }
}

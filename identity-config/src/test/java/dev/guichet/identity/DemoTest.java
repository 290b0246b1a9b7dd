package dev.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final List<String> SIGN_INS = List.of(
            "operator",
            "clissxxi-administrator",
            "clissxxi-agent",
            "cachemire-requester",
            "xivo-administrator",
            "xivo-agent",
            "cebox-requester",
            "cebox-observer",
            "ops-administrator",
            "ops-agent",
            "ops-requester",
            "ops-colleague",
            "ops-supervisor",
            "hosting-administrator",
            "hosting-admin",
            "hosting-reseller",
            "hosting-user",
            "hosting-mailbox",
            "axialys-administrator",
            "axialys-support",
            "axialys-success",
            "axialys-client");

    private static final Pattern SECRET = Pattern.compile("\"(secret|password|value)\"\\s*:\\s*\"([^\"]*)\"");

    private final Demo demo = Demo.read();

    @Test
    void theSignInsAreTheDocumentedOnesWithTheirAddresses() {
        assertThat(demo.users()).extracting(Demo.User::username).containsExactlyInAnyOrderElementsOf(SIGN_INS);
        assertThat(demo.users()).allMatch(user -> user.email().equals(user.username() + "@guichet.test"));
    }

    @Test
    void onlyTheOperatorHasARole() {
        assertThat(demo.users())
                .allSatisfy(user -> assertThat(user.realmRoles())
                        .isEqualTo(user.username().equals("operator") ? List.of("operator") : List.of()));
    }

    @Test
    void noFileHoldsASecretButTheDemos() {
        for (String file : RealmFiles.REALM) {
            assertThat(SECRET.matcher(RealmFiles.text("realm/" + file))
                            .results()
                            .map(found -> found.group(2)))
                    .as(file)
                    .allMatch(secret -> secret.matches("\\$\\{[a-z.]+}"));
        }
        assertThat(SECRET.matcher(RealmFiles.text("demo/demo.json")).results().map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(demo.password()::equals);
    }

    @Test
    void aSecretWouldBeFound() {
        assertThat(SECRET.matcher("{ \"secret\" : \"s3cr3t\" }").find()).isTrue();
    }
}

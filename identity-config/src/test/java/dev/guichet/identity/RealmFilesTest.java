package dev.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmFilesTest {
    private static final String OWN = "guichet-ticket";
    private static final String OFFLINE = "offline_access";

    private final RealmFiles files = new RealmFiles(Map.of(
            "guichet.url", "https://desk.example",
            "smtp.host", "relay.example",
            "smtp.port", "587",
            "mail.domain", "desk.example",
            "identity.secret", "s3cr3t"));

    @Test
    void everyPlaceholderIsOneThatTheProgramFillsIn() {
        assertThat(RealmFiles.placeholders())
                .containsExactly("guichet.url", "identity.secret", "mail.domain", "smtp.host", "smtp.port");
        assertThatThrownBy(() -> new RealmFiles(Map.of()).clients()).hasMessageContaining("guichet.url");
    }

    @Test
    void aTokenIsForTheAudienceOfTheApi() {
        JsonNode scope = named(files.clientScopes(), "name", "guichet-api");

        assertThat(scope.at("/protocolMappers/0/config/included.custom.audience")
                        .asText())
                .isEqualTo("guichet-api");
        assertThat(Stream.concat(stream(files.clients()), stream(Demo.read().clients()))
                        .filter(client -> !client.path("clientId").asText().equals(OWN)))
                .allSatisfy(client ->
                        assertThat(texts(client.path("defaultClientScopes"))).contains("guichet-api"));
    }

    @Test
    void theServicesOwnClientMakesAccountsAndNothingElse() {
        JsonNode own = named(files.clients(), "clientId", OWN);

        assertThat(own.path("serviceAccountRoles"))
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .set(
                                "realm-management",
                                JsonNodeFactory.instance.arrayNode().add("manage-users")));
        assertThat(texts(own.path("defaultClientScopes"))).containsExactly("basic", "roles");
        assertThat(own.path("secret").asText()).isEqualTo("s3cr3t");
        for (String flow : List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            assertThat(own.path(flow).asBoolean(true)).as(flow).isFalse();
        }
        assertThat(own.path("publicClient").asBoolean(true)).isFalse();
        assertThat(own.path("redirectUris")).isEmpty();
    }

    @Test
    void nobodyRegistersAtKeycloakAndEverybodyProvesTheirAddress() {
        JsonNode realm = files.realm();

        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.path("duplicateEmailsAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("internationalizationEnabled").asBoolean()).isTrue();
        assertThat(realm.path("actionTokenGeneratedByAdminLifespan").asInt()).isBetween(3_600, 86_400);
    }

    /// Whoever may write any address to their account has the victim's one day (D28).
    @Test
    void anAddressChangesOnlyOnceItIsProven() {
        JsonNode action = named(files.requiredActions(), "alias", "UPDATE_EMAIL");

        assertThat(action.path("enabled").asBoolean()).isTrue();
        assertThat(action.at("/config/verifyEmail").asText()).isEqualTo("true");
    }

    @Test
    void whatGuichetNotesOfAnAccountIsForAdministratorsOnly() {
        assertThat(stream(files.userProfile())
                        .filter(attribute -> attribute.path("name").asText().startsWith("guichet")))
                .hasSize(3)
                .allSatisfy(RealmFilesTest::isForAdministratorsOnly);
    }

    /// Keycloak gives an address that is the name of an account to nobody else, so people do not choose names; and
    /// ticket-service, which makes accounts, takes such a name from who has another address by now.
    @Test
    void nobodyIsCalledByAnAddressOfTheirChoice() {
        isForAdministratorsOnly(named(files.userProfile(), "name", "username"));
        assertThat(files.realm().path("editUsernameAllowed").asBoolean()).isTrue();
    }

    /// Else who has one name would be asked for another on the way to their request.
    @Test
    void oneNameIsEnough() {
        assertThat(named(files.userProfile(), "name", "firstName")
                        .at("/required/roles/0")
                        .asText())
                .isEqualTo("user");
        assertThat(named(files.userProfile(), "name", "lastName").has("required"))
                .isFalse();
    }

    private static void isForAdministratorsOnly(JsonNode attribute) {
        assertThat(texts(attribute.at("/permissions/view"))).containsExactly("admin");
        assertThat(texts(attribute.at("/permissions/edit"))).containsExactly("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "someone@client.example, true",
        "someone+1@xn--bcher-kva.example, true",
        "o'neil@client.example, true",
        "admin@localhost, true",
        "someone@bücher.example, false",
        "someone@straße.example, false",
        "zoé@client.example, false",
        "someone@client..example, false",
        "someone@-client.example, false",
        "someone@client.example., false",
        "a b@client.example, false"
    })
    void anAddressIsWrittenAsRelaysWriteIt(String address, boolean taken) {
        String pattern = named(files.userProfile(), "name", "email")
                .at("/validations/pattern/pattern")
                .asText();

        assertThat(address.matches(pattern)).isEqualTo(taken);
    }

    /// Neither the clients of the files, nor those that Keycloak makes with every realm, nor those that are
    /// added later; what becomes of it, `RealmUpgradeIT` of the end-to-end tests tells.
    @Test
    void noTokenOfAPersonOutlivesTheirSession() {
        assertThat(Stream.concat(stream(files.clients()), stream(Demo.read().clients())))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(Stream.concat(
                                texts(client.path("defaultClientScopes")).stream(),
                                texts(client.path("optionalClientScopes")).stream()))
                        .doesNotContain(OFFLINE));
        assertThat(Stream.concat(stream(files.clients()), stream(files.builtInClients())))
                .allSatisfy(client ->
                        assertThat(texts(client.path("withoutClientScopes"))).containsExactly(OFFLINE));
        assertThat(named(files.clientScopes(), "name", OFFLINE)
                        .path("assignment")
                        .asText())
                .isEqualTo("none");
    }

    @Test
    void theMailsWithALinkAreWordedInEveryLanguageOfTheRealm() {
        JsonNode texts = files.texts();

        assertThat(texts.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(texts(files.realm().path("supportedLocales")));
        assertThat(stream(texts)).allSatisfy(locale -> {
            assertThat(locale.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(() -> texts.path("fr").fieldNames());
            for (Map.Entry<String, JsonNode> text : locale.properties()) {
                String said = new MessageFormat(text.getValue().asText())
                        .format(new Object[] {"https://link.example", "1", "2", "3", "4"});
                assertThat(said).as(text.getKey()).doesNotContain("{");
                if (text.getKey().contains("Body")) {
                    assertThat(said).as(text.getKey()).contains("https://link.example");
                }
            }
        });
    }

    @Test
    void aTokenCarriesNoRoleButTheOperators() {
        assertThat(stream(files.roles()).map(role -> role.path("name").asText()))
                .containsExactly("operator");
        assertThat(Stream.concat(stream(files.clients()), stream(Demo.read().clients())))
                .allSatisfy(client -> assertThat(client.path("fullScopeAllowed").asBoolean(true))
                        .isFalse());
    }

    @Test
    void whatPeopleSignInWithIsPublicWithProofKeysAndExactAddresses() {
        List<JsonNode> people = stream(files.clients())
                .filter(client -> client.path("publicClient").asBoolean())
                .toList();

        assertThat(people)
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("guichet-portal", "guichet-api-docs");
        assertThat(people).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("attributes")
                            .path("pkce.code.challenge.method")
                            .asText())
                    .isEqualTo("S256");
            assertThat(texts(client.path("redirectUris")))
                    .isNotEmpty()
                    .allSatisfy(uri ->
                            assertThat(uri).startsWith("https://desk.example/").doesNotContain("*"));
        });
    }

    @Test
    void anIntegratorAsksForWhatItsTokenMayDo() {
        JsonNode integrator = named(Demo.read().clients(), "clientId", Demo.INTEGRATOR);

        assertThat(integrator.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(texts(integrator.path("optionalClientScopes")))
                .containsExactly("tickets:read", "tickets:write")
                .allSatisfy(scope -> assertThat(named(files.clientScopes(), "name", scope)
                                .path("assignment")
                                .asText())
                        .isEqualTo("optional"));
    }

    @Test
    void onlyTheDemosOwnClientTurnsPasswordsIntoTokens() {
        assertThat(Stream.concat(stream(files.clients()), stream(Demo.read().clients()))
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean(true))
                        .map(client -> client.path("clientId").asText()))
                .containsExactly(Demo.CLI);
    }

    @Test
    void theRealmSpeaksFrenchFirstAndDefendsItsPasswords() {
        JsonNode realm = files.realm();

        assertThat(realm.path("defaultLocale").asText()).isEqualTo("fr");
        assertThat(texts(realm.path("supportedLocales"))).containsExactly("fr", "en");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }

    /// ADR 114 and 141; what a running realm makes of it, `SessionsIT` of the end-to-end tests tells (D19).
    @Test
    void sessionsAreShortAndARefreshTokenWorksOnce() {
        JsonNode realm = files.realm();

        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(60);
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(1_800);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(36_000);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
    }

    /// D34: what a token says (the role `operator`, the scopes of a program) ends with it. People who try things
    /// out keep theirs for longer, where the demo is.
    @Test
    void noClientButTheDemosHasTokensThatLiveLonger() {
        assertThat(stream(files.clients())
                        .filter(client -> client.path("attributes").has("access.token.lifespan")))
                .isEmpty();
        assertThat(stream(Demo.read().clients()))
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("access.token.lifespan")
                                .asText())
                        .isEqualTo("300"));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static JsonNode named(JsonNode array, String field, String name) {
        return stream(array)
                .filter(node -> node.path(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

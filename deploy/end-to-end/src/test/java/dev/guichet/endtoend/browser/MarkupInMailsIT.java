package dev.guichet.endtoend.browser;

import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D3, D23: nothing that somebody wrote is markup in a mail of the identity provider, nor the name of a text, however
/// often it is escaped or not; and nothing of the mail is lost by it.
@Order(46)
class MarkupInMailsIT {
    private static final String HOSTILE =
            "A & B <a href=\"//evil.example\">ici</a> &lt;b&gt; ${executeActionsSubject} {0} <!--";
    private static final String SHOWN =
            "A &amp; B &lt;a href=&quot;//evil.example&quot;&gt;ici&lt;/a&gt; &amp;lt;b&amp;gt;"
                    + " ${executeActionsSubject} {0} &lt;!--";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theNameOfAnOrganizationIsNone() {
        long root = ADMINISTRATOR.api().get("/me").body().at("/root/id").asLong();
        long organization = ADMINISTRATOR
                .api()
                .post("/organizations", Json.object("parent", root, "slug", "markup-" + unique, "name", HOSTILE))
                .expect(201)
                .body()
                .path("id")
                .asLong();
        String address = "markup-" + unique + "@guichet.test";
        long person = ADMINISTRATOR
                .api()
                .post("/persons", Json.object("email", address, "name", HOSTILE, "organization", organization))
                .expect(201)
                .body()
                .path("id")
                .asLong();
        ADMINISTRATOR
                .api()
                .post("/persons/" + person + "/invitation", Json.object())
                .expect(202);

        assertThat(Links.onlyMailTo(address).html())
                .contains("au nom de « " + SHOWN + " », pour l’adresse " + address)
                .contains("Ouvrir mon accès")
                .contains("ignorez-le : rien ne changera.")
                .doesNotContain("<a href=\"//evil.example");
    }

    @Test
    void anAddressIsNone() {
        String address = unique + "&lta/href=//evil.example/&gtici&lt/a&gt&lt!--@guichet.test";
        Keycloak.account(address, "e2e-" + UUID.randomUUID());

        Visitor.atTheSignIn().forgot(address);

        assertThat(Links.onlyMailTo(address).html())
                .contains(unique + "&amp;lta/href=//evil.example/&amp;gtici&amp;lt/a&amp;gt&amp;lt!--@guichet.test")
                .contains("Choisir un nouveau mot de passe")
                .contains("ignorez ce message : rien ne changera.");
    }
}

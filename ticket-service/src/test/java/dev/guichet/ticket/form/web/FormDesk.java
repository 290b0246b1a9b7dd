package dev.guichet.ticket.form.web;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.form.checking.NoticeForms;
import io.restassured.response.ValidatableResponse;

/// A root with a desk `cebox`, an agent and a supervisor there, a requester of a client below, and somebody of a user
/// below that client's own desk, who therefore does not know of `cebox`.
final class FormDesk {
    static final String FORMS = "/api/v1/forms";

    final Tenant tenant = Tenant.founded();
    final long desk = tenant.desk(tenant.root, "cebox");

    FormDesk() {
        long client = tenant.organization(tenant.root, "client");
        long user = tenant.organization(client, "user");
        tenant.desk(client, "reseller");
        tenant.member(desk, tenant.person(SUPERVISOR, tenant.root), "supervisor");
        tenant.member(desk, tenant.person(AGENT, tenant.root), "agent");
        tenant.person(REQUESTER, client);
        tenant.person(COLLEAGUE, user);
    }

    static String notice(String name) {
        return NoticeForms.authored(name).toString();
    }

    /// @param more members, each with a comma before it
    static String body(String slug, String schema, String more) {
        return "{\"desk\":\"cebox\",\"slug\":\"" + slug + "\",\"schema\":" + schema + more + "}";
    }

    ValidatableResponse post(String user, String body) {
        return tenant.as(user).body(body).post(FORMS).then();
    }

    ValidatableResponse patch(long form, String body) {
        return tenant.as(SUPERVISOR).body(body).patch(FORMS + "/" + form).then();
    }

    long form(String slug, String schema, String more) {
        return post(SUPERVISOR, body(slug, schema, more))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    ValidatableResponse get(String user, String path) {
        return tenant.as(user).get(FORMS + path).then();
    }
}

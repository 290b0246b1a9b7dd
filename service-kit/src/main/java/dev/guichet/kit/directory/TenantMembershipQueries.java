package dev.guichet.kit.directory;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.sql.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// In which roots is a caller known? Asks functions that look across roots, before any root is entered.
@ApplicationScoped
public class TenantMembershipQueries {
    @WithTransaction
    public Uni<List<TenantMembership>> of(Principal caller) {
        return caller.client() != null
                ? memberships(
                        "select root_id, null::bigint, null::text, null::text from directory_bindings($1)",
                        caller.client())
                : memberships(
                        "select root_id, person_id, locale, email from directory_standings($1)", caller.subject());
    }

    /// Persons with the caller's verified address whom no subject has claimed.
    @WithTransaction
    public Uni<List<TenantMembership>> unlinked(Principal caller) {
        String email = caller.email();
        return email == null || !caller.emailVerified()
                ? Uni.createFrom().item(List.of())
                : memberships("select root_id, person_id, null::text, null::text from directory_unlinked($1)", email);
    }

    /// The roots that have proved the domain of the caller's verified address.
    @WithTransaction
    public Uni<List<Long>> proving(Principal caller) {
        String email = caller.email();
        return email == null || !caller.emailVerified()
                ? Uni.createFrom().item(List.of())
                : SessionSql.select(
                                "select root_id from directory_roots_by_domain($1)",
                                Mailbox.of(email).domain().name())
                        .map(rows -> rows.stream().map(row -> (Long) row[0]).toList());
    }

    /// Names of roots the caller is known in, by id.
    @WithTransaction
    public Uni<List<NamedOrganization>> names(Collection<Long> roots) {
        Long[] ids = roots.toArray(Long[]::new);
        return SessionSql.select("select id, slug, name from directory_root_names($1)", (Object) ids)
                .map(rows -> rows.stream()
                        .map(row -> new NamedOrganization((Long) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    private static Uni<List<TenantMembership>> memberships(String sql, String wanted) {
        return SessionSql.select(sql, wanted)
                .map(rows -> rows.stream()
                        .map(row ->
                                new TenantMembership((Long) row[0], (Long) row[1], (String) row[2], (String) row[3]))
                        .toList());
    }
}

package dev.guichet.ticket.organization.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.organization.domain.Administrator;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who acts for the organizations of the current root.
@ApplicationScoped
public class StaffStore {
    private static final SqlFile ADMINISTRATORS = SqlFile.of("organization/administrators");
    private static final SqlFile INTEGRATORS = SqlFile.of("organization/integrators");
    private static final SqlFile PROVEN_DOMAINS = SqlFile.of("organization/proven-domains");
    private static final SqlFile APPOINT = SqlFile.of("organization/appoint");
    private static final SqlFile DISMISS = SqlFile.of("organization/dismiss");
    private static final SqlFile BIND = SqlFile.of("organization/bind");
    private static final SqlFile BOUND_TO = SqlFile.of("organization/bound-to");
    private static final SqlFile UNBIND = SqlFile.of("organization/unbind");

    private record Of<T>(long organization, T value) {}

    /// Three queries, however many organizations there are.
    public Uni<List<Staffed>> staffed(List<Organization> organizations) {
        Long[] ids = organizations.stream().map(Organization::id).toArray(Long[]::new);
        return Sql.list(ADMINISTRATORS.with("organizations", ids), StaffStore::administrator)
                .chain(administrators -> Sql.list(INTEGRATORS.with("organizations", ids), StaffStore::named)
                        .chain(integrators -> Sql.list(PROVEN_DOMAINS.with("organizations", ids), StaffStore::named)
                                .map(proven -> staffed(
                                        organizations,
                                        grouped(administrators),
                                        grouped(integrators),
                                        grouped(proven)))));
    }

    public Uni<Staffed> staffed(Organization organization) {
        return staffed(List.of(organization)).map(List::getFirst);
    }

    /// @return whether they were not administrators there yet
    public Uni<Boolean> appoint(Organization organization, long person) {
        return touched(APPOINT.with("root", organization.root())
                .and("organization", organization.id())
                .and("person", person));
    }

    /// @return whether they were administrators there
    public Uni<Boolean> dismiss(Organization organization, long person) {
        return touched(DISMISS.with("organization", organization.id()).and("person", person));
    }

    /// @return whether it was not bound yet, in any root
    public Uni<Boolean> bind(Organization organization, String client) {
        return touched(
                BIND.with("root", organization.root()).and("client", client).and("organization", organization.id()));
    }

    /// The organization of this root that the client acts for.
    public Uni<Optional<Long>> boundTo(String client) {
        return Sql.first(BOUND_TO.with("client", client), Rows::number);
    }

    /// @return whether it was bound there
    public Uni<Boolean> unbind(Organization organization, String client) {
        return touched(UNBIND.with("organization", organization.id()).and("client", client));
    }

    private static Uni<Boolean> touched(SqlFile.Bound statement) {
        return SessionSql.update(statement.text(), statement.values()).map(rows -> rows > 0);
    }

    private static List<Staffed> staffed(
            List<Organization> organizations,
            Map<Long, List<Administrator>> administrators,
            Map<Long, List<String>> integrators,
            Map<Long, List<String>> proven) {
        return organizations.stream()
                .map(organization -> new Staffed(
                        organization,
                        administrators.getOrDefault(organization.id(), List.of()),
                        integrators.getOrDefault(organization.id(), List.of()),
                        proven.getOrDefault(organization.id(), List.of())))
                .toList();
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::organization, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Of<Administrator> administrator(Rows row) {
        return new Of<>(row.number(), new Administrator(row.number(), row.text(), row.text()));
    }

    private static Of<String> named(Rows row) {
        return new Of<>(row.number(), row.text());
    }
}

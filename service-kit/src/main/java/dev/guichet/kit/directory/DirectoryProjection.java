package dev.guichet.kit.directory;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.OrganizationChanged;
import dev.guichet.events.OrganizationSight;
import dev.guichet.events.PersonChanged;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps the tables of `db/directory` as the events tell. Each event is the whole state of one organization, person or
/// desk, so an older one than what is known changes nothing, and those of different ones may come in any order.
@ApplicationScoped
public class DirectoryProjection {
    private static final String ORGANIZATION = """
            insert into organization (id, root_id, parent_id, path, slug, name, version)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set path = excluded.path, parent_id = excluded.parent_id, slug = excluded.slug,
                name = excluded.name, version = excluded.version
            where organization.version < excluded.version
            """;
    private static final String PERSON = """
            insert into person (id, root_id, organization_id, email, name, locale, zone, organization_viewer, subject,
                                version, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update set organization_id = excluded.organization_id, email = excluded.email,
                name = excluded.name, locale = excluded.locale, zone = excluded.zone,
                organization_viewer = excluded.organization_viewer, subject = excluded.subject,
                version = excluded.version, changed_at = excluded.changed_at
            where person.version < excluded.version
            """;
    private static final String DESK = """
            insert into desk (id, root_id, organization_id, slug, name, brand, locale, zone, is_default,
                              organization_sees, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update set organization_id = excluded.organization_id, slug = excluded.slug,
                name = excluded.name, brand = excluded.brand, locale = excluded.locale, zone = excluded.zone,
                is_default = excluded.is_default, organization_sees = excluded.organization_sees, version = excluded.version
            where desk.version < excluded.version
            """;
    private static final String ADMINISTRATORS = """
            with gone as (delete from administrator where organization_id = $2 and person_id <> all ($3))
            insert into administrator (root_id, organization_id, person_id) select $1, $2, unnest($3::bigint[])
            on conflict do nothing
            """;
    private static final String INTEGRATORS = """
            with gone as (delete from integrator where organization_id = $2 and client_id <> all ($3))
            insert into integrator (root_id, organization_id, client_id) select $1, $2, unnest($3::text[])
            on conflict do nothing
            """;
    private static final String PROVEN = """
            with gone as (delete from proven_domain where organization_id = $2 and domain <> all ($3))
            insert into proven_domain (root_id, organization_id, domain) select $1, $2, unnest($3::text[])
            on conflict do nothing
            """;
    private static final String MEMBERS = """
            with gone as (delete from desk_member where desk_id = $2 and person_id <> all ($3))
            insert into desk_member (root_id, desk_id, person_id, role) select $1, $2, *
            from unnest($3::bigint[], $4::text[])
            on conflict (desk_id, person_id) do update set role = excluded.role
            """;

    /// Within a transaction in the event's root.
    public Uni<Void> apply(DirectoryEvent event) {
        return switch (event) {
            case OrganizationChanged organization -> organization(organization);
            case PersonChanged person -> person(person);
            case DeskChanged desk -> desk(desk);
        };
    }

    private static Uni<Void> organization(OrganizationChanged event) {
        long root = event.meta().root();
        long id = event.organization();
        List<Long> path = event.path();
        return SessionSql.update(
                        ORGANIZATION,
                        id,
                        root,
                        path.size() < 2 ? null : path.get(path.size() - 2),
                        path.toArray(Long[]::new),
                        event.slug(),
                        event.name(),
                        event.meta().version())
                .chain(news -> onlyIf(
                                news,
                                ADMINISTRATORS,
                                root,
                                id,
                                event.administrators().toArray(Long[]::new))
                        .chain(() -> onlyIf(
                                news, INTEGRATORS, root, id, event.integrators().toArray(String[]::new)))
                        .chain(() -> onlyIf(news, PROVEN, root, id, proven(event))));
    }

    private static Uni<Void> person(PersonChanged event) {
        return SessionSql.update(
                        PERSON,
                        event.person(),
                        event.meta().root(),
                        event.organization(),
                        event.address(),
                        event.name(),
                        event.locale(),
                        event.zone(),
                        event.organizationViewer(),
                        event.subject(),
                        event.meta().version(),
                        event.meta().occurredAt().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    private static Uni<Void> desk(DeskChanged event) {
        long root = event.meta().root();
        long id = event.desk().id();
        return SessionSql.update(
                        DESK,
                        id,
                        root,
                        event.organization(),
                        event.desk().slug(),
                        event.desk().name(),
                        event.desk().brand(),
                        event.locale(),
                        event.zone(),
                        event.isDefault(),
                        sees(event.organizationSees()),
                        event.meta().version())
                .chain(news -> onlyIf(news, MEMBERS, root, id, persons(event.members()), roles(event.members())));
    }

    private static Uni<Void> onlyIf(int news, String sql, Object... parameters) {
        return news == 0
                ? Uni.createFrom().voidItem()
                : SessionSql.update(sql, parameters).replaceWithVoid();
    }

    private static String[] proven(OrganizationChanged event) {
        List<String> domains = event.provenDomains();
        return domains == null ? new String[0] : domains.toArray(String[]::new);
    }

    private static String sees(@Nullable OrganizationSight told) {
        return (told == null ? OrganizationSight.VIEWERS : told).name().toLowerCase(Locale.ROOT);
    }

    private static Long[] persons(List<DeskMember> members) {
        return members.stream().map(DeskMember::person).toArray(Long[]::new);
    }

    private static String[] roles(List<DeskMember> members) {
        return members.stream()
                .map(member -> member.role().name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}

package dev.guichet.kit.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.events.DeskRole;
import dev.guichet.events.OrganizationSight;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rights of persons and programs in the root of the transaction, all of them in one query.
public final class RightsQuery {
    /// `$1` id of the person or null, `$2` OIDC client id or null: one row with one column of JSON for [#of],
    /// or none when the caller is not known in the root of the transaction any more.
    public static final String SQL = """
            select cast(json_build_object(
                'name', p.name,
                'locale', p.locale,
                'organization', p.organization_id,
                'path', o.path,
                'viewer', p.organization_viewer,
                'desks', (select json_object_agg(m.desk_id, m.role) from desk_member m where m.person_id = p.id),
                'deskOrganizations', (select json_agg(distinct d.organization_id) from desk_member m
                    join desk d on d.id = m.desk_id where m.person_id = p.id),
                'administers', (select json_agg(a.organization_id) from administrator a where a.person_id = p.id),
                'administeredDesks', (select json_agg(d.id) from administrator a
                    join desk d on d.organization_id = a.organization_id where a.person_id = p.id),
                'sights', (select json_object_agg(d.id, d.organization_sees) from desk d
                    where d.organization_id = any (o.path) and d.organization_sees <> 'viewers')) as text)
            from person p left join organization o on o.id = p.organization_id
            where p.id = cast($1 as bigint)
            union all
            select cast(json_build_object('name', i.client_id, 'organization', i.organization_id, 'path', o.path) as text)
            from integrator i left join organization o on o.id = i.organization_id
            where i.client_id = cast($2 as text)
            limit 1
            """;

    /// Not the service's own, whose strictness is meant for what comes from outside.
    private static final ObjectMapper JSON = new ObjectMapper();

    private RightsQuery() {}

    /// @param locale of a person, BCP 47; null for a program
    record Found(Rights rights, @Nullable String locale) {}

    /// Within a transaction in `root`.
    ///
    /// @param scopes of the token
    /// @return empty when nobody there is this person or this program any more
    static Uni<Optional<Found>> of(long root, @Nullable Long person, @Nullable String client, Set<String> scopes) {
        return SessionSql.select(SQL, person, client)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(columns -> read((String) columns[0]))
                        .map(row -> new Found(rights(row, root, person, client, scopes), row.locale)));
    }

    private static Row read(String row) {
        try {
            return JSON.readValue(row, Row.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the rights query answered something else", impossible);
        }
    }

    private static Rights rights(
            Row row, long root, @Nullable Long person, @Nullable String client, Set<String> scopes) {
        return new Rights(
                root,
                person,
                client,
                row.name,
                row.organization,
                orEmpty(row.path),
                row.viewer,
                row.desks == null ? Map.of() : constants(DeskRole.class, row.desks),
                Set.copyOf(orEmpty(row.deskOrganizations)),
                Set.copyOf(orEmpty(row.administers)),
                Set.copyOf(orEmpty(row.administeredDesks)),
                row.sights == null ? Map.of() : constants(OrganizationSight.class, row.sights),
                scopes);
    }

    private static List<Long> orEmpty(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }

    private static <E extends Enum<E>> Map<Long, E> constants(Class<E> of, Map<Long, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Enum.valueOf(of, entry.getValue().toUpperCase(Locale.ROOT))));
    }

    private record Row(
            String name,
            @Nullable String locale,
            @Nullable Long organization,
            @Nullable List<Long> path,
            boolean viewer,
            @Nullable Map<Long, String> desks,
            @Nullable List<Long> deskOrganizations,
            @Nullable List<Long> administers,
            @Nullable List<Long> administeredDesks,
            @Nullable Map<Long, String> sights) {}
}

package dev.guichet.kit.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.DeskRole;
import dev.guichet.events.OrganizationSight;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The caller of this request and their rights: one query, the first time they are asked for. For `web`, which
/// hands use cases a [#context()].
@RequestScoped
public class CallerRights {
    /// `$1` id of the person or null, `$2` OIDC client id or null: one row with one column of JSON for [#read],
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

    private final CurrentRequest request;
    private final KnownCaller known;
    private final RootResolver resolver;
    private @Nullable Rights rights;

    CallerRights(CurrentRequest request, KnownCaller known, RootResolver resolver) {
        this.request = request;
        this.known = known;
        this.resolver = resolver;
    }

    /// What this request does, as use cases take it. On a `Rootless` resource, rights of who acts in no root are
    /// refused
    /// with the reason why they do not.
    public ActionContext context() {
        return new ActionContext(
                known.standing().map(Standing::root).orElse(ActionContext.NOWHERE),
                request.id(),
                Uni.createFrom().deferred(this::current),
                operator(request.principal()));
    }

    /// Within a transaction.
    ///
    /// @throws Refused `NO_ORGANIZATION` when the caller has left the root since they were last seen there
    public Uni<Rights> current() {
        if (rights != null) {
            return Uni.createFrom().item(rights);
        }
        // refuses those who act in no root, with the reason why
        known.root();
        return SessionSql.select(SQL, known.person(), known.client())
                .map(rows -> read(rows.isEmpty() ? null : (String) rows.getFirst()[0]));
    }

    /// Id of the person who calls; null for a program. Costs no query.
    public @Nullable Long person() {
        return known.person();
    }

    /// The caller has changed what is remembered of them.
    public void forget() {
        resolver.forget(request.principal());
    }

    /// What the caller does with this request, once their rights are known.
    public Act act(Rights caller) {
        return context().act(caller);
    }

    private static @Nullable Actor operator(Principal caller) {
        String name = caller.name() == null ? caller.subject() : caller.name();
        return caller.operator() ? new Actor(ActorKind.PERSON, null, caller.client(), name) : null;
    }

    /// @param row what [#SQL] answered; null when it answered nothing
    public Rights read(@Nullable String row) {
        if (row == null) {
            resolver.forget(request.principal());
            throw Refused.because(DirectoryRefusal.NO_ORGANIZATION);
        }
        try {
            Row found = JSON.readValue(row, Row.class);
            request.prefers(found.locale);
            return rights = rights(found);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the rights query answered something else", impossible);
        }
    }

    private Rights rights(Row row) {
        return new Rights(
                known.root(),
                known.person(),
                known.client(),
                row.name,
                row.organization,
                orEmpty(row.path),
                row.viewer,
                row.desks == null ? Map.of() : constants(DeskRole.class, row.desks),
                Set.copyOf(orEmpty(row.deskOrganizations)),
                Set.copyOf(orEmpty(row.administers)),
                Set.copyOf(orEmpty(row.administeredDesks)),
                row.sights == null ? Map.of() : constants(OrganizationSight.class, row.sights),
                request.principal().scopes());
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

package dev.guichet.ticket.group;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who is in the groups of the current root.
@ApplicationScoped
class GroupMemberRepository implements PanacheRepositoryBase<GroupMemberEntity, GroupMember> {
    /// Ids of persons, the lowest first, by id of the group; none for a group that nobody is in.
    Uni<Map<Long, List<Long>>> of(Collection<Long> groups) {
        return groups.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("member.groupId in ?1 order by member.personId", groups).map(GroupMemberRepository::byGroup);
    }

    Uni<Map<Long, List<Long>>> ofDesk(long desk) {
        return list("desk = ?1 order by member.personId", desk).map(GroupMemberRepository::byGroup);
    }

    /// Whoever is in it already stays. Written with the group.
    ///
    /// @return whether they were not in it yet
    Uni<Boolean> put(GroupEntity group, long person) {
        return findById(new GroupMember(group.id, person))
                .chain(there -> there != null
                        ? Uni.createFrom().item(false)
                        : persist(new GroupMemberEntity(group, person)).replaceWith(true));
    }

    /// @return whether they were in it
    Uni<Boolean> take(GroupEntity group, long person) {
        return delete("member.groupId = ?1 and member.personId = ?2", group.id, person)
                .map(rows -> rows > 0);
    }

    /// Out of every group of the desk.
    Uni<Long> leave(long desk, long person) {
        return delete("desk = ?1 and member.personId = ?2", desk, person);
    }

    private static Map<Long, List<Long>> byGroup(List<GroupMemberEntity> all) {
        return all.stream()
                .map(each -> each.member)
                .collect(Collectors.groupingBy(
                        GroupMember::groupId, Collectors.mapping(GroupMember::personId, Collectors.toList())));
    }
}

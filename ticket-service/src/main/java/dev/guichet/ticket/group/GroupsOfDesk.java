package dev.guichet.ticket.group;

import dev.guichet.events.GroupMembers;
import dev.guichet.ticket.desk.app.DeskGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Groups for their desk, which knows nothing of this feature.
@ApplicationScoped
class GroupsOfDesk implements DeskGroups {
    private final GroupRepository groups;
    private final GroupMemberRepository members;

    GroupsOfDesk(GroupRepository groups, GroupMemberRepository members) {
        this.groups = groups;
        this.members = members;
    }

    @Override
    public Uni<List<GroupMembers>> of(long desk) {
        return groups.ofDesk(desk)
                .chain(all -> members.ofDesk(desk)
                        .map(persons -> all.stream()
                                .map(group -> new GroupMembers(group.id, persons.getOrDefault(group.id, List.of())))
                                .toList()));
    }

    @Override
    public Uni<Boolean> has(long desk, String slug) {
        return groups.has(desk, slug);
    }

    @Override
    public Uni<Void> leave(long desk, long person, Instant now) {
        return groups.touchThoseOf(desk, person, now)
                .chain(() -> members.leave(desk, person))
                .replaceWithVoid();
    }
}

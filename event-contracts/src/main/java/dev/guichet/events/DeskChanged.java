package dev.guichet.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A desk and its members as they are now.
///
/// @param organization id of the organization that opened it
/// @param locale BCP 47 tag, `fr` or `en`
/// @param zone IANA time zone
/// @param statusLabels what it calls the statuses; null in what was published before desks told
/// @param organizationSees who of the requester's organization sees its tickets; viewers, when null
/// @param groups those of its members that tickets are given to; null in what was published before desks told
/// @param priorityLabels what it calls the priorities; null in what was published before desks told
public record DeskChanged(
        EventMeta meta,
        DeskRef desk,
        long organization,
        String locale,
        String zone,
        boolean isDefault,
        List<DeskMember> members,
        @Nullable List<StatusLabel> statusLabels,
        @Nullable OrganizationSight organizationSees,
        @Nullable List<GroupMembers> groups,
        @Nullable List<PriorityLabel> priorityLabels)
        implements DirectoryEvent {
    @Override
    public String key() {
        return "desk:" + desk.id();
    }
}

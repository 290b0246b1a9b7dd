package dev.guichet.ticket.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.guichet.events.DeskMember;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.desk.web.MemberView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A group as its desk sees it.
@Schema(name = "DeskGroup", description = "Some of a desk's members, whom tickets are given to together")
@BodyExample(name = "group", value = GroupView.EXAMPLE)
record GroupView(
        @Schema(examples = "5") long id,

        @Schema(description = "Unique within the desk; it stays", examples = "support-ops")
        String slug,

        @Schema(examples = "Support Ops") String name,
        List<MemberView> members,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version,

        @JsonIgnore @Schema(hidden = true) String location)
        implements Versioned, Located {
    static final String EXAMPLE = """
            {"id": 5, "slug": "support-ops", "name": "Support Ops",
             "members": [{"person": 42, "name": "Noa Agent", "email": "agent@ops.example", "role": "agent"}],
             "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z", "version": 2}""";

    static GroupView of(ShownGroup shown) {
        GroupEntity group = shown.group();
        return new GroupView(
                group.id,
                group.slug,
                group.name,
                shown.members().stream().map(MemberView::of).toList(),
                group.createdAt,
                group.updatedAt,
                group.version,
                "/api/v1/desks/" + group.desk + "/groups/" + group.slug);
    }

    /// A group and who is in it.
    record ShownGroup(GroupEntity group, List<DeskMember> members) {
        /// @param persons ids of those who are in it
        /// @param desk all who are at its desk
        static ShownGroup of(GroupEntity group, List<Long> persons, List<DeskMember> desk) {
            Set<Long> inIt = Set.copyOf(persons);
            return new ShownGroup(
                    group,
                    desk.stream()
                            .filter(member -> inIt.contains(member.person()))
                            .toList());
        }
    }
}

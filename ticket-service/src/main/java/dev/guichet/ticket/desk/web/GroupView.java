package dev.guichet.ticket.desk.web;

import dev.guichet.ticket.desk.domain.Group;
import dev.guichet.ticket.desk.domain.ShownGroup;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A group as its desk sees it.
@Schema(name = "DeskGroup", description = "Some of a desk's members, whom tickets are given to together")
record GroupView(
        @Schema(examples = "5") long id,

        @Schema(description = "Unique within the desk; it stays", examples = "support-ops")
        String slug,

        @Schema(examples = "Support Ops") String name,
        List<DeskView.MemberView> members,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version) {
    static GroupView of(ShownGroup shown) {
        Group group = shown.group();
        return new GroupView(
                group.id(),
                group.identity().slug(),
                group.identity().name(),
                shown.members().stream().map(DeskView.MemberView::of).toList(),
                group.createdAt(),
                group.updatedAt(),
                group.version());
    }

    @Schema(name = "DeskGroupPage")
    record GroupPage(List<GroupView> items, @Nullable String next) {}
}

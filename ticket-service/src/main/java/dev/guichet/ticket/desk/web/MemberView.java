package dev.guichet.ticket.desk.web;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody at a desk, as those see them who are at it.
@Schema(name = "DeskMember")
public record MemberView(
        @Schema(description = "Id", examples = "42") long person,
        @Schema(examples = "Noa Agent") String name,
        @Schema(examples = "agent@ops.example") String email,

        @Schema(description = "A supervisor also configures the desk", examples = "agent")
        DeskRole role) {
    public static MemberView of(DeskMember member) {
        return new MemberView(member.person(), member.name(), member.address(), member.role());
    }
}

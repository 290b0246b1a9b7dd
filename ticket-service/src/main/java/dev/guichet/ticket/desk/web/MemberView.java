package dev.guichet.ticket.desk.web;

import dev.guichet.events.DeskMember;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody at a desk, as those see them who are at it.
@Schema(name = "DeskMember")
public record MemberView(
        @Schema(description = "Id", examples = "42") long person,
        @Schema(examples = "Noa Agent") String name,
        @Schema(examples = "agent@ops.example") String email,

        @Schema(
                description = "A supervisor also configures the desk",
                enumeration = {"agent", "supervisor"},
                examples = "agent")
        String role) {
    public static MemberView of(DeskMember member) {
        return new MemberView(
                member.person(),
                member.name(),
                member.address(),
                member.role().name().toLowerCase(Locale.ROOT));
    }
}

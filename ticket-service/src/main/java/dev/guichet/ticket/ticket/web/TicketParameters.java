package dev.guichet.ticket.ticket.web;

import dev.guichet.events.Channel;
import dev.guichet.events.TicketStatus;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.ticket.domain.Awaiting;
import dev.guichet.ticket.ticket.domain.Priority;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import dev.guichet.ticket.ticket.domain.TicketFilter.View;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The filters of a list of tickets, as they come: text that is read here, so that each has its own refusal.
public class TicketParameters {
    private static final int LONGEST = 200;

    @QueryParam("view")
    @Parameter(
            description =
                    "Where to look: what you asked for, follow, what your organization asked for, what waits at your"
                            + " desks, what is closed; omitted: all that you may see",
            schema = @Schema(enumeration = {"requested", "cc", "organization", "queue", "archive"}))
    @Nullable
    String view;

    @QueryParam("status")
    @Parameter(description = "Any of these, with commas between them", example = "open,pending")
    @Nullable
    String status;

    @QueryParam("awaiting")
    @Parameter(
            description = "Who holds it",
            schema = @Schema(enumeration = {"support", "requester", "internal", "nobody"}))
    @Nullable
    String awaiting;

    @QueryParam("priority")
    @Parameter(description = "Any of these, with commas between them", example = "high,urgent")
    @Nullable
    String priority;

    @QueryParam("desk")
    @Parameter(description = "Slug of a desk", example = "support-ops")
    @Nullable
    String desk;

    @QueryParam("group")
    @Parameter(
            description = "Slug of a group of a desk whose tickets you see as its agent or administrator",
            example = "second-line")
    @Nullable
    String group;

    @QueryParam("assignee")
    @Parameter(description = "Id of a person, `me`, or `none`", example = "none")
    @Nullable
    String assignee;

    @QueryParam("requester")
    @Parameter(description = "Id of a person, or `me`")
    @Nullable
    String requester;

    @QueryParam("number")
    @Parameter(description = "Of one ticket", example = "12345")
    @Nullable
    String number;

    @QueryParam("followUpOf")
    @Parameter(description = "Number of the closed ticket that they continue")
    @Nullable
    String followUpOf;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("tag")
    @Parameter(description = "Of a desk whose tickets you see as its agent or administrator", example = "dns")
    @Nullable
    String tag;

    @QueryParam("externalId")
    @Parameter(description = "What whoever opened it calls it", example = "CRM-77")
    @Nullable
    String externalId;

    @QueryParam("channel")
    @Parameter(schema = @Schema(enumeration = {"portal", "api", "phone", "mail"}))
    @Nullable
    String channel;

    @QueryParam("updatedAfter")
    @Parameter(
            description = "Later than that, as `updatedAt` tells you; RFC 3339, with an offset",
            example = "2026-11-20T14:32:00+01:00")
    @Nullable
    String updatedAfter;

    @QueryParam("q")
    @Parameter(
            description = "Words that begin words of the subject, or a number, as in `[Ops #12345]`",
            example = "mails rejet")
    @Nullable
    String q;

    /// @param me id of the caller; null for an integrator
    /// @throws Refused 422
    TicketFilter filter(@Nullable Long me) {
        return new TicketFilter(
                Wire.optional(View.class, view, "/view"),
                statuses(),
                Wire.several(Priority.class, priority, "/priority"),
                text(desk, "/desk"),
                text(group, "/group"),
                "none".equals(assignee) ? null : person(assignee, me, "/assignee"),
                "none".equals(assignee),
                person(requester, me, "/requester"),
                id(number, "/number"),
                id(followUpOf, "/followUpOf"),
                text(kind, "/kind"),
                text(category, "/category"),
                text(tag, "/tag"),
                text(externalId, "/externalId"),
                Wire.optional(Channel.class, channel, "/channel"),
                instant(updatedAfter),
                blankAsNull(text(q, "/q")));
    }

    /// What the two filters allow together; something impossible finds nothing, so one status stands for none.
    private Set<TicketStatus> statuses() {
        Set<TicketStatus> wanted = Wire.several(TicketStatus.class, status, "/status");
        Awaiting holder = Wire.optional(Awaiting.class, awaiting, "/awaiting");
        if (holder == null) {
            return wanted;
        }
        Set<TicketStatus> held = wanted.isEmpty() ? EnumSet.allOf(TicketStatus.class) : EnumSet.copyOf(wanted);
        held.removeIf(s -> Awaiting.of(s) != holder);
        if (held.isEmpty()) {
            throw Refused.invalid("/awaiting", "FILTERS_EXCLUDE_EACH_OTHER");
        }
        return held;
    }

    private static @Nullable Long person(@Nullable String text, @Nullable Long me, String pointer) {
        if (!"me".equals(text)) {
            return id(text, pointer);
        }
        if (me == null) {
            throw Refused.invalid(pointer, "INVALID_VALUE");
        }
        return me;
    }

    private static @Nullable Long id(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Refused.invalid(pointer, "INVALID_VALUE");
        }
    }

    private static @Nullable String text(@Nullable String text, String pointer) {
        if (text != null && text.length() > LONGEST) {
            throw Refused.invalid(pointer, "FILTER_TOO_LONG");
        }
        if (text != null && text.indexOf('\0') >= 0) {
            throw Refused.invalid(pointer, "NUL_CHARACTER");
        }
        return text;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// A `+` that was not escaped arrives as a space.
    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : bounded(OffsetDateTime.parse(text.strip().replace(' ', '+')))
                            .toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid("/updatedAfter", "TIME_NEEDS_OFFSET");
        }
    }

    /// Neither we nor the database count further.
    private static OffsetDateTime bounded(OffsetDateTime time) {
        if (time.getYear() < 1970 || time.getYear() > 9999) {
            throw Refused.invalid("/updatedAfter", "INVALID_VALUE");
        }
        return time;
    }
}

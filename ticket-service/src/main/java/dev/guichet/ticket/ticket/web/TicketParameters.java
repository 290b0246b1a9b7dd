package dev.guichet.ticket.ticket.web;

import dev.guichet.events.Channel;
import dev.guichet.events.TicketStatus;
import dev.guichet.http.problem.Worded;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.query.Several;
import dev.guichet.kit.query.WrittenNumber;
import dev.guichet.ticket.ticket.domain.Awaiting;
import dev.guichet.ticket.ticket.domain.Priority;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import dev.guichet.ticket.ticket.domain.TicketFilter.View;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The filters of a list of tickets. That they have the form they are documented with is seen to before.
public class TicketParameters {
    private static final int LONGEST = 200;
    private static final Worded A_PERSON = Worded.of("l’identifiant d’une personne", "the id of a person");
    private static final Worded A_YEAR = Worded.of("une année de 1970 à 9999", "a year from 1970 to 9999");
    private static final String ANY_OF = "Any of these, each by itself or with commas between them:";

    @QueryParam("view")
    @Parameter(
            description =
                    "Where to look: what you asked for, follow, what your organization asked for, what waits at your"
                            + " desks, what is closed; omitted: all that you may see",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"requested", "cc", "organization", "queue", "archive"}))
    @Nullable
    String view;

    @QueryParam("status")
    @Parameter(
            description = ANY_OF + " statuses",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"open", "pending", "on_hold", "solved", "closed"}))
    @Nullable
    List<String> status;

    @QueryParam("awaiting")
    @Parameter(
            description = ANY_OF + " who hold it, as you see them: what is on hold awaits `internal` at its desk, and"
                    + " `support` for everybody else",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"support", "requester", "internal", "nobody"}))
    @Nullable
    List<String> awaiting;

    @QueryParam("priority")
    @Parameter(
            description = ANY_OF + " priorities",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"low", "normal", "high", "urgent"}))
    @Nullable
    List<String> priority;

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
    @Parameter(
            description = "Id of a person, `me`, or `none`",
            example = "none",
            schema = @Schema(type = SchemaType.STRING, pattern = WrittenNumber.ID + "|me|none"))
    @Nullable
    String assignee;

    @QueryParam("requester")
    @Parameter(
            description = "Id of a person, or `me`",
            schema = @Schema(type = SchemaType.STRING, pattern = WrittenNumber.ID + "|me"))
    @Nullable
    String requester;

    @QueryParam("number")
    @Parameter(description = "Of one ticket", example = "12345")
    @Nullable
    Long number;

    @QueryParam("followUpOf")
    @Parameter(description = "Number of the closed ticket that they continue")
    @Nullable
    Long followUpOf;

    @QueryParam("kind")
    @Parameter(description = ANY_OF + " kinds")
    @Nullable
    List<String> kind;

    @QueryParam("category")
    @Parameter(description = ANY_OF + " slugs of categories")
    @Nullable
    List<String> category;

    @QueryParam("tag")
    @Parameter(description = "Of a desk whose tickets you see as its agent or administrator", example = "dns")
    @Nullable
    String tag;

    @QueryParam("externalId")
    @Parameter(description = "What whoever opened it calls it", example = "CRM-77")
    @Nullable
    String externalId;

    @QueryParam("channel")
    @Parameter(
            description = ANY_OF + " channels",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"portal", "api", "phone", "mail"}))
    @Nullable
    List<String> channel;

    @QueryParam("updatedAfter")
    @Parameter(
            description = "Later than that, as `updatedAt` tells you; RFC 3339, with an offset",
            example = "2026-11-20T14:32:00+01:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
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
                holders(),
                Wire.several(Priority.class, priority, "/priority"),
                text(desk, "/desk"),
                text(group, "/group"),
                "none".equals(assignee) ? null : person(assignee, me, "/assignee"),
                "none".equals(assignee),
                person(requester, me, "/requester"),
                number,
                followUpOf,
                texts(kind, "/kind"),
                texts(category, "/category"),
                text(tag, "/tag"),
                text(externalId, "/externalId"),
                Wire.several(Channel.class, channel, "/channel"),
                instant(updatedAfter),
                blankAsNull(text(q, "/q")));
    }

    /// What the two filters allow together, whoever asks; something impossible finds nothing, so one status stands for
    /// none.
    private Set<TicketStatus> statuses() {
        Set<TicketStatus> wanted = Wire.several(TicketStatus.class, status, "/status");
        Set<Awaiting> holders = holders();
        if (holders.isEmpty()) {
            return wanted;
        }
        Set<TicketStatus> held = wanted.isEmpty() ? EnumSet.allOf(TicketStatus.class) : EnumSet.copyOf(wanted);
        held.removeIf(s -> !holders.contains(Awaiting.of(s))
                && !holders.contains(Awaiting.of(s).forRequesters()));
        if (held.isEmpty()) {
            throw Refused.invalid("/awaiting", "FILTERS_EXCLUDE_EACH_OTHER");
        }
        return held;
    }

    private Set<Awaiting> holders() {
        return Wire.several(Awaiting.class, awaiting, "/awaiting");
    }

    private static Set<String> texts(@Nullable List<String> texts, String pointer) {
        List<String> several = Several.of(texts);
        several.forEach(text -> text(text, pointer));
        return Set.copyOf(several);
    }

    private static @Nullable Long person(@Nullable String text, @Nullable Long me, String pointer) {
        if (!"me".equals(text)) {
            return text == null ? null : Long.valueOf(text);
        }
        if (me == null) {
            throw Refused.notTaken(pointer, A_PERSON);
        }
        return me;
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
        return text == null
                ? null
                : bounded(OffsetDateTime.parse(text.strip().replace(' ', '+'))).toInstant();
    }

    /// Neither we nor the database count further.
    private static OffsetDateTime bounded(OffsetDateTime time) {
        if (time.getYear() < 1970 || time.getYear() > 9999) {
            throw Refused.notTaken("/updatedAfter", A_YEAR);
        }
        return time;
    }
}

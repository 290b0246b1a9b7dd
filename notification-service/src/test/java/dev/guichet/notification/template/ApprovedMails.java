package dev.guichet.notification.template;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.rule.Undone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every template with all there is to say and with as little as possible, for each reader it may have: compared with
/// files that somebody has read. `-Dguichet.approve=true` writes them anew.
public final class ApprovedMails {
    private static final Path FOLDER = Path.of("src/test/resources/approved");
    static final Long RITA = 40L;
    static final Long ALICE = 50L;

    private ApprovedMails() {}

    /// @param name of the approved file, without its suffix
    public record Sample(String name, MailTemplate template, NotificationContent content, RenderContext context) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (MailLanguage language : MailLanguage.values()) {
            for (MailTemplate template : MailTemplate.values()) {
                for (ParticipantRole role : readersOf(template)) {
                    samples.add(full(template, language, role));
                }
                samples.add(minimal(template, language));
            }
            samples.add(SpecialMails.followUp(MailTemplate.PARTICIPANT_REPLY, ParticipantRole.AGENT, language, null));
            samples.add(SpecialMails.followUp(MailTemplate.PARTICIPANT_REPLY, ParticipantRole.AGENT, language, ALICE));
            samples.add(
                    SpecialMails.followUp(MailTemplate.PARTICIPANT_REPLY, ParticipantRole.OBSERVER, language, RITA));
            samples.add(SpecialMails.followUp(MailTemplate.TICKET_CREATED, ParticipantRole.REQUESTER, language, null));
            samples.add(SpecialMails.followUp(MailTemplate.TICKET_CREATED, ParticipantRole.REQUESTER, language, ALICE));
            samples.add(SpecialMails.html(language));
            samples.add(SpecialMails.undone(ParticipantRole.AGENT, Undone.How.WITHDRAWN, language));
            samples.add(SpecialMails.undone(ParticipantRole.REQUESTER, Undone.How.ARCHIVED, language));
            samples.add(SpecialMails.forAGroup(MailTemplate.TICKET_RECEIVED, language));
            samples.add(SpecialMails.forAGroup(MailTemplate.ASSIGNED, language));
        }
        return samples;
    }

    /// What was approved, after writing it anew when that was asked for.
    public static String approved(String file, String now) {
        try {
            Path path = FOLDER.resolve(file);
            if (Boolean.getBoolean("guichet.approve")) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, now);
            }
            return Files.exists(path) ? Files.readString(path) : "(nobody has approved " + file + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ParticipantRole> readersOf(MailTemplate template) {
        return switch (template) {
            case TICKET_CREATED, CLOSED_BY_TIME -> List.of(ParticipantRole.REQUESTER, ParticipantRole.OBSERVER);
            case AGENT_REPLY, SOLUTION_PROPOSED, PARTICIPANT_REPLY, SOLUTION_REFUSED, STATUS_CHANGED ->
                List.of(ParticipantRole.values());
            case PENDING_REMINDER -> List.of(ParticipantRole.REQUESTER);
            case TICKET_RECEIVED, ASSIGNED, BECAME_URGENT -> List.of(ParticipantRole.AGENT);
            case OBSERVER_ADDED -> List.of(ParticipantRole.OBSERVER);
        };
    }

    private static Sample full(MailTemplate template, MailLanguage language, ParticipantRole role) {
        var content = new NotificationContent(
                12345,
                "Mails <b>rejetés</b> & \"perdus\"",
                "Ops",
                "Support & Exploitation",
                "Rita Réquérante",
                statusAfter(template),
                "Alice <Agent>",
                "Bonjour,\n\nvoici l'extrait :\n<script>alert('x')</script>\n> déjà cité & gardé",
                null,
                true,
                triggerOf(template),
                reasonOf(template),
                null,
                Instant.parse("2026-11-25T13:32:00Z"),
                null,
                template == MailTemplate.TICKET_RECEIVED || template == MailTemplate.BECAME_URGENT ? "urgent" : null,
                null,
                ALICE);
        var context = new RenderContext(
                role == ParticipantRole.AGENT ? ALICE : RITA,
                "Zoé d'Arc",
                role,
                language,
                ZoneId.of("Europe/Paris"),
                "https://desk.example/tickets/12345",
                true,
                null,
                null);
        return new Sample(name(template, language, role.name().toLowerCase(Locale.ROOT)), template, content, context);
    }

    private static Sample minimal(MailTemplate template, MailLanguage language) {
        var content = new NotificationContent(
                1,
                "x",
                "Ops",
                "Ops",
                "rita@client.example",
                TicketStatus.OPEN,
                "",
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var context = new RenderContext(
                RITA,
                "",
                readersOf(template).getFirst(),
                language,
                ZoneId.of("UTC"),
                "https://desk.example/tickets/1",
                false,
                null,
                null);
        return new Sample(name(template, language, "minimal"), template, content, context);
    }

    static String name(MailTemplate template, MailLanguage language, String what) {
        return template.wireName() + "." + what + "." + language.code();
    }

    private static TicketStatus statusAfter(MailTemplate template) {
        return switch (template) {
            case TICKET_CREATED,
                    TICKET_RECEIVED,
                    PARTICIPANT_REPLY,
                    SOLUTION_REFUSED,
                    ASSIGNED,
                    BECAME_URGENT,
                    OBSERVER_ADDED -> TicketStatus.OPEN;
            case AGENT_REPLY, PENDING_REMINDER -> TicketStatus.PENDING;
            case SOLUTION_PROPOSED -> TicketStatus.SOLVED;
            case STATUS_CHANGED, CLOSED_BY_TIME -> TicketStatus.CLOSED;
        };
    }

    private static @Nullable StatusTrigger triggerOf(MailTemplate template) {
        return switch (template) {
            case STATUS_CHANGED -> StatusTrigger.CLOSE;
            case CLOSED_BY_TIME -> StatusTrigger.PENDING_EXPIRED;
            case TICKET_CREATED,
                    TICKET_RECEIVED,
                    SOLUTION_REFUSED,
                    AGENT_REPLY,
                    PARTICIPANT_REPLY,
                    SOLUTION_PROPOSED,
                    PENDING_REMINDER,
                    ASSIGNED,
                    BECAME_URGENT,
                    OBSERVER_ADDED -> null;
        };
    }

    private static @Nullable String reasonOf(MailTemplate template) {
        return template == MailTemplate.STATUS_CHANGED ? "duplicate" : null;
    }
}

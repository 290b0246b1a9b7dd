package dev.guichet.ticket.ticket.web;

import dev.guichet.events.Channel;
import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.text.Characters;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.MailAddress;
import dev.guichet.ticket.input.PastedLine;
import dev.guichet.ticket.input.Slug;
import dev.guichet.ticket.input.Zone;
import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.app.NewRequest;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.Opening;
import dev.guichet.ticket.ticket.domain.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request to open a ticket.
@Schema(name = "NewTicket")
@BodyExample(name = "ticket", value = TicketExamples.NEW)
record NewTicket(
        @NotBlank
        @Size(max = 255)
        @PastedLine
        @Schema(examples = "Mails rejetés depuis machine@truc.example vers machin@asso.example")
        String subject,

        @NotNull @Valid NewText message,

        @Slug
        @Schema(
                description =
                        "Slug of a desk of the level above the requester, or of a guest's; omitted: its default desk",
                examples = "support-ops")
        @Nullable
        String desk,

        @Size(min = 1, max = 100) @Line @Nullable String kind,

        @Schema(description = "`normal` unless said") @Nullable
        Priority priority,

        @Size(min = 1, max = 100) @Line @Nullable String category,

        @Slug
        @Schema(
                description =
                        "Slug of a form of the desk, which then checks `fields`; without one, any fields are taken",
                examples = "software-issue")
        @Nullable
        String form,

        @Slug
        @Schema(
                description = "Slug of a group of the desk, by its agents only; omitted: the form's, else the desk's",
                examples = "second-line")
        @Nullable
        String group,

        @Min(1)
        @Schema(
                description = "Of the form whose questions were answered: refused when it is not the present one any"
                        + " more. Omitted: the present one",
                examples = "3")
        @Nullable
        Integer formVersion,

        @Nullable Fields fields,

        @Size(max = 20) @Schema(description = "The desk's own: by its agents and by programs only") @Nullable
        List<@NotBlank @Size(max = 50) @Line String> tags,

        @Size(min = 1, max = 100)
        @Line
        @Schema(description = "What you call it; unique among yours", examples = "CRM-77")
        @Nullable
        String externalId,

        @Size(max = 50)
        @Schema(
                description =
                        "Who follows it: members of the requester's organization; an agent, and a program bound to"
                                + " the desk's organization or above, names anybody, who becomes a guest when nobody knows them")
        @Nullable
        List<@NotNull @Valid Somebody> observers,

        @Valid @Schema(description = "On whose behalf; agents and integrators only") @Nullable
        Requester requester,

        @Schema(description = "Agents and integrators only; otherwise `portal` or `api`, from the client") @Nullable
        Channel channel) {
    /// @param email in any spelling of the mailbox
    /// @param name of somebody whom nobody knows yet
    @Schema(name = "Somebody")
    @BodyExample(name = "observer", value = TicketExamples.OBSERVER)
    record Somebody(
            @NotNull @MailAddress @Schema(examples = "observer@client.example", pattern = MailAddress.PATTERN)
            String email,

            @Size(max = 200) @Line @Nullable String name) {
        Newcomer newcomer() {
            return Newcomer.of(Mailbox.of(email).address(), name);
        }
    }

    /// Somebody whom perhaps nobody knows yet; of one that is known nothing but the address counts.
    ///
    /// @param email in any spelling of the mailbox
    @Schema(name = "NewRequester")
    record Requester(
            @NotNull @MailAddress @Schema(examples = "someone@client.example", pattern = MailAddress.PATTERN)
            String email,

            @Size(max = 200) @Line @Nullable String name,

            @Language
            @Schema(description = "Omitted: that of the desk that answers them, else `fr`", examples = "fr")
            @Nullable
            String locale,

            @Zone
            @Schema(
                    description = "Omitted: that of the desk that answers them, else `Europe/Paris`",
                    examples = "Europe/Paris")
            @Nullable
            String zone,

            @Size(min = 1, max = 100)
            @Line
            @Schema(
                    description =
                            "Id or slug of the organization that somebody joins whom nobody knows yet: one that the"
                                    + " desk answers, or of the program's branch. Omitted: the one that has the domain of"
                                    + " their address; else they are a guest, of no organization",
                    examples = "client")
            @Nullable
            String organization) {
        Newcomer newcomer() {
            return new Newcomer(Mailbox.of(email).address(), name, locale, zone);
        }
    }

    NewRequest request(Channel byClient) {
        Newcomer newcomer = requester == null ? null : requester.newcomer();
        List<Newcomer> followers = observers == null
                ? List.of()
                : observers.stream().map(Somebody::newcomer).toList();
        MessageText text = message.read("/message");
        Content content = new Content(
                Characters.line(subject),
                kind,
                Objects.requireNonNullElse(priority, Priority.NORMAL),
                category,
                tags(tags),
                fields == null ? "{}" : fields.json());
        Opening opening = new Opening(
                desk,
                newcomer == null ? null : newcomer.email(),
                newcomer == null ? null : newcomer.name(),
                requester == null ? null : requester.organization(),
                followers.stream().map(Newcomer::email).distinct().toList(),
                channel,
                byClient,
                content,
                form,
                formVersion,
                externalId,
                group);
        return new NewRequest(
                opening,
                text,
                Stream.concat(Stream.ofNullable(newcomer), followers.stream()).toList());
    }

    /// Each once, in the order in which views show them.
    static List<String> tags(@Nullable List<String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(String::strip).distinct().sorted().toList();
    }
}

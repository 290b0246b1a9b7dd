package dev.guichet.notification.template;

import org.jspecify.annotations.Nullable;

/// What a template may say: ready to show, in the reader's language, and not escaped yet.
///
/// @param reader name of the recipient; may be empty
/// @param toRequester the recipient asked
/// @param toDesk the recipient works on the ticket
/// @param author who acted; may be empty
/// @param followUpOf number of the closed request this one continues
/// @param priority label of it, of a new ticket
/// @param group name of the group the ticket is given to
/// @param yours the recipient has the ticket
/// @param given a sentence, to who works on it: who has the ticket; null when somebody else does
/// @param opener who opened it for the requester; null when they did themselves
/// @param status label of the status after the change
/// @param holder a sentence: in whose hands the ticket is
/// @param happened a sentence: what moved the ticket
/// @param closesAt date, time and zone
/// @param waitsForAnswer support cannot go on without the requester
/// @param waitsForApproval a solution is proposed
/// @param repliesAreRead an answer to this mail reaches the ticket
public record MailView(
        String reader,
        boolean toRequester,
        boolean toDesk,
        long number,
        String subject,
        String desk,
        String requester,
        String author,
        String url,
        @Nullable Long followUpOf,
        @Nullable Excerpt excerpt,
        @Nullable String priority,
        @Nullable String group,
        boolean yours,
        @Nullable String given,
        @Nullable String opener,
        String status,
        String holder,
        @Nullable String happened,
        @Nullable String reason,
        @Nullable String closesAt,
        boolean waitsForAnswer,
        boolean waitsForApproval,
        boolean repliesAreRead) {}

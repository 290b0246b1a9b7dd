package dev.guichet.notification.rule;

import dev.guichet.events.PersonRef;

/// One person is to be told one thing: becomes one mail.
public record RecipientNotice(MailTemplate template, PersonRef recipient, NotificationContent content) {}

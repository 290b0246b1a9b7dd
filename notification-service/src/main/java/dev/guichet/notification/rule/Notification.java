package dev.guichet.notification.rule;

/// One thing that an audience is to be told.
public record Notification(MailTemplate template, Audience audience) {}

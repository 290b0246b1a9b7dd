package dev.guichet.notification.template;

/// The same mail twice: for readers of text and for readers of HTML.
public record MailText(String text, String html) {}

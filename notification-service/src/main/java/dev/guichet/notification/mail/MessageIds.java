package dev.guichet.notification.mail;

import java.util.UUID;

/// Message-IDs that are the same whenever and wherever they are made: a mail that had to be sent twice is one mail to
/// whoever receives it, and all mails of a ticket belong to one thread.
public final class MessageIds {
    private final String domain;

    /// @param from the address mails come from
    public MessageIds(String from) {
        this.domain = from.substring(from.lastIndexOf('@') + 1);
    }

    /// Of the mail by which a person learns of an event.
    public String delivery(UUID event, long person) {
        return "<" + event + "." + person + "@" + domain + ">";
    }

    /// Nobody ever receives a mail of this id: all mails of the ticket refer to it.
    String thread(long ticket) {
        return "<ticket." + ticket + "@" + domain + ">";
    }
}

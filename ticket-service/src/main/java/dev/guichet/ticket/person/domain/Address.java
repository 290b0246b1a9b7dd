package dev.guichet.ticket.person.domain;

/// What an e-mail address tells. Whether it is one, its syntax check has told before.
public final class Address {
    private Address() {}

    /// What comes after the last `@`.
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// What to call somebody of whom only the address is known.
    public static String name(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 ? address.substring(0, at) : address;
    }
}

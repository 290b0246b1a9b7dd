package dev.guichet.ticket.form.schema;

/// JSON Pointers (RFC 6901), step by step.
public final class Pointers {
    private Pointers() {}

    public static String to(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    public static String to(String pointer, int index) {
        return pointer + "/" + index;
    }
}

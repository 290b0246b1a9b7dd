package dev.guichet.ticket.form.schema;

/// JSON Pointers (RFC 6901), step by step.
final class Pointers {
    private Pointers() {}

    static String to(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    static String to(String pointer, int index) {
        return pointer + "/" + index;
    }
}

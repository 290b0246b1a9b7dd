package dev.guichet.endtoend.fuzz;

import java.util.List;
import java.util.Random;

/// Texts, numbers and times that have broken something somewhere.
final class Texts {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\t\n",
            "\u0000",
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "9223372036854775808",
            "1e400",
            "NaN",
            "'",
            "' or 1=1 --",
            "%00",
            "%",
            "../../etc/passwd",
            "..",
            "<script>alert(1)</script>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "\u202Egnihtemos",
            "\uD83D\uDE00\uD83D\uDE00",
            "e\u0301\u0301\u0301",
            "İstanbul ſ ß ﬁ",
            "\uFEFFtext",
            "\u200B",
            "a@b",
            "@",
            "someone@bücher.example",
            "someone@xn--bcher-kva.example",
            "a\r\nBcc: b@c.example",
            "2026-02-30T10:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "0000-01-01T00:00:00+18:00",
            "P99999999999Y",
            "PT-1S",
            "Mars/Phobos",
            "xx-XX",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "[]",
            "{\"a\":1}",
            "\"");

    private final Random random;

    Texts(Random random) {
        this.random = random;
    }

    String odd() {
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(random.nextInt(1, 70));
            case 1 -> "é".repeat(random.nextInt(200, 3_000));
            case 2 -> anything(random.nextInt(1, 60));
            default -> ODD.get(random.nextInt(ODD.size()));
        };
    }

    /// Any characters, halves of pairs left out: no client sends such.
    private String anything(int length) {
        return random.ints(length, 0, Character.MAX_CODE_POINT)
                .map(point -> random.nextBoolean() ? point % 128 : point)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

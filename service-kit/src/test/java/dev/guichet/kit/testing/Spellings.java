package dev.guichet.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Ways to write a path so that some program on the way reads it as that path, and another one does not.
public final class Spellings {

    private Spellings() {}

    /// Targets of a request line for a path that begins with a slash.
    public static Stream<String> of(String path) {
        return Stream.of(dots(path), slashes(path), percents(path), separators(path), forms(path))
                .flatMap(each -> each);
    }

    private static Stream<String> dots(String path) {
        return Stream.of(
                "/." + path,
                "/x/.." + path,
                "/api/v1/../.." + path,
                "/api/v1/tickets/7/../../../.." + path,
                "/docs/.." + path,
                "/.." + path,
                "/../.." + path,
                "/..." + path,
                path + "/.",
                path + "/x/..",
                inner(path, "/./"),
                inner(path, "/x/../"),
                "/%2e" + path,
                "/%2e%2e" + path,
                "/x/%2e%2e" + path,
                "/x/%2E%2e" + path,
                "/x/.%2e" + path,
                "/x/%2e." + path,
                "/x/%252e%252e" + path,
                "/x/%c0%ae%c0%ae" + path,
                "/x/%e0%80%ae%e0%80%ae" + path);
    }

    private static Stream<String> slashes(String path) {
        return Stream.of(
                "/" + path,
                "//" + path,
                "/.//." + path,
                "//x/.." + path,
                path + "/",
                path + "//",
                inner(path, "//"),
                inner(path, "%2f"),
                inner(path, "%5c"),
                inner(path, "\\"),
                inner(path, "%c0%af"),
                "/%2f" + path.substring(1),
                "/\\" + path.substring(1),
                "/x\\.." + path,
                "\\" + path.substring(1));
    }

    private static Stream<String> percents(String path) {
        var first = path.charAt(1);
        var rest = path.substring(2);
        return Stream.of(
                "/%" + hex(first) + rest,
                encoded(path),
                encoded(path).toUpperCase(Locale.ROOT),
                path.substring(0, path.length() - 1) + "%" + hex(path.charAt(path.length() - 1)),
                "/%25" + hex(first) + rest,
                "/%u00" + hex(first) + rest,
                "/%c1%" + hex((char) (0x80 | (first & 0x3f))) + rest,
                "/" + (char) ('\uFF41' + first - 'a') + rest,
                path.toUpperCase(Locale.ROOT),
                "/" + Character.toUpperCase(first) + rest,
                path + "%",
                path + "%zz",
                "/%" + path.substring(1),
                path + "%ff",
                path + "%00",
                "/%00" + path,
                path + "%20",
                path + "%0a",
                path + "%0d%0aX:%20y");
    }

    private static Stream<String> separators(String path) {
        return Stream.of(
                path + ";x",
                path + ";jsessionid=1",
                "/;x" + path,
                "/x;/.." + path,
                inner(path, ";x/"),
                path + "%3bx",
                path + "#x",
                "/x#/.." + path,
                "/x?/.." + path,
                path + "?",
                path + "?x=%zz",
                path + "\0",
                path + "\t");
    }

    private static Stream<String> forms(String path) {
        return Stream.of(
                path,
                "http://localhost" + path,
                "http://localhost/" + path,
                "http://evil.example/x/.." + path,
                "HTTP://LOCALHOST" + path,
                "https://user:secret@localhost" + path,
                "http:" + path,
                "//localhost" + path,
                path.substring(1),
                "./" + path.substring(1),
                "*" + path);
    }

    /// The path with its last slash written in another way.
    private static String inner(String path, String slash) {
        var last = path.lastIndexOf('/');
        return path.substring(0, last) + slash + path.substring(last + 1);
    }

    private static String encoded(String path) {
        var bytes = path.getBytes(StandardCharsets.US_ASCII);
        return IntStream.range(0, bytes.length)
                .mapToObj(at -> bytes[at] == '/' ? "/" : "%" + hex((char) bytes[at]))
                .collect(Collectors.joining());
    }

    private static String hex(char character) {
        return HexFormat.of().toHexDigits((byte) character);
    }
}

package dev.guichet.ticket.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement of `/sql/`, with parameters by name: `:number` in the file, `$1` on the wire. Names are pgbench's too.
public final class SqlFile {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*\n");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*");

    /// The client keeps no longer statement prepared: it would be parsed and planned again at every call.
    private static final int LONGEST_PREPARED = 2048;

    private final String text;
    private final List<String> names;

    private SqlFile(String text, List<String> names) {
        this.text = text;
        this.names = List.copyOf(names);
    }

    /// @param path below `/sql/`, without `.sql`
    public static SqlFile of(String path) {
        return kept(path, read("/sql/" + path + ".sql"));
    }

    /// The same statement with other words, where what is good for several keys is not as good for one.
    ///
    /// @param instead by what the file has
    public static SqlFile of(String path, Map<String, String> instead) {
        String source = read("/sql/" + path + ".sql");
        for (Map.Entry<String, String> words : instead.entrySet()) {
            if (!source.contains(words.getKey())) {
                throw new IllegalArgumentException("not in " + path + ": " + words.getKey());
            }
            source = source.replace(words.getKey(), words.getValue());
        }
        return kept(path, source);
    }

    private static SqlFile kept(String path, String source) {
        SqlFile file = parse(source);
        if (file.text.length() > LONGEST_PREPARED) {
            throw new IllegalStateException("too long to be kept prepared: " + path);
        }
        return file;
    }

    /// Of a statement put together from constants.
    public static SqlFile parse(String source) {
        List<String> names = new ArrayList<>();
        String bare = COMMENT.matcher(source + "\n").replaceAll("\n").strip();
        Matcher parameters = PARAMETER.matcher(LINE_BREAK.matcher(bare).replaceAll(" "));
        StringBuilder numbered = new StringBuilder();
        while (parameters.find()) {
            if (!names.contains(parameters.group(1))) {
                names.add(parameters.group(1));
            }
            int number = names.indexOf(parameters.group(1)) + 1;
            parameters.appendReplacement(numbered, Matcher.quoteReplacement("$" + number));
        }
        parameters.appendTail(numbered);
        return new SqlFile(numbered.toString(), names);
    }

    /// The statement as the server takes it.
    public String text() {
        return text;
    }

    List<String> names() {
        return names;
    }

    /// The first of its values; more follow with [Bound#and].
    public Bound with(String name, @Nullable Object value) {
        return new Bound(this).and(name, value);
    }

    /// A statement with its values, in the order of its parameters.
    public static final class Bound {
        private final SqlFile file;
        private final @Nullable Object[] values;
        private int missing;

        private Bound(SqlFile file) {
            this.file = file;
            this.values = new @Nullable Object[file.names.size()];
            this.missing = values.length;
        }

        /// @throws IllegalArgumentException when the statement has no such parameter
        public Bound and(String name, @Nullable Object value) {
            int at = file.names.indexOf(name);
            if (at < 0) {
                throw new IllegalArgumentException("no parameter " + name + " in: " + file.text);
            }
            values[at] = value;
            missing--;
            return this;
        }

        public String text() {
            return file.text;
        }

        /// @throws IllegalStateException when a value was forgotten
        public @Nullable Object[] values() {
            if (missing != 0) {
                throw new IllegalStateException("wants " + file.names + ": " + file.text);
            }
            return values;
        }
    }

    private static String read(String resource) {
        try (InputStream in = SqlFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such statement: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

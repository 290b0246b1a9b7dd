package dev.guichet.kit.problem;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.Violation;
import dev.guichet.http.problem.Worded;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Carries a refusal out of `app` to the one place that makes a problem of it. Immutable; each method answers a copy.
/// It has no stack trace: being refused is not a fault of the code.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient Map<String, Object> args;
    private final transient List<Violation> violations;
    private final transient SequencedMap<String, Object> extensions;

    private Refused(
            Refusal refusal,
            Map<String, Object> args,
            List<Violation> violations,
            SequencedMap<String, Object> extensions) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.args = args;
        this.violations = violations;
        this.extensions = extensions;
    }

    public static Refused because(Refusal refusal) {
        return new Refused(refusal, Map.of(), List.of(), new TreeMap<>());
    }

    /// 422 for one thing wrong with the input.
    public static Refused invalid(String pointer, String code) {
        return because(KitRefusal.INVALID).violation(Violation.at(pointer, code));
    }

    /// 422 for a value that is none of those there are; the problem lists them.
    public static Refused noneOf(String pointer, List<String> known) {
        return notTaken(pointer, String.join(", ", known)).extension("known", known);
    }

    /// 422 for a value that is not what is wanted.
    ///
    /// @param wanted in each language, to stand after a colon
    public static Refused notTaken(String pointer, Worded wanted) {
        return notTaken(pointer, (Object) wanted);
    }

    private static Refused notTaken(String pointer, Object wanted) {
        return because(KitRefusal.INVALID).violation(Violation.at(pointer, "INVALID_VALUE", Map.of("known", wanted)));
    }

    /// A named value of the text: `{name}` in the resource bundle.
    public Refused arg(String name, Object value) {
        return new Refused(refusal, with(args, name, value), violations, extensions);
    }

    public Refused violation(Violation violation) {
        var all = Stream.concat(violations.stream(), Stream.of(violation)).toList();
        return new Refused(refusal, args, all, extensions);
    }

    /// An extension member of the problem, such as `allowedCommands`.
    public Refused extension(String name, Object value) {
        return new Refused(refusal, args, violations, with(extensions, name, value));
    }

    private static SequencedMap<String, Object> with(Map<String, Object> map, String name, Object value) {
        var copy = new TreeMap<>(map);
        copy.put(name, value);
        return copy;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Map<String, Object> args() {
        return args;
    }

    public List<Violation> violations() {
        return violations;
    }

    public SequencedMap<String, Object> extensions() {
        return extensions;
    }
}

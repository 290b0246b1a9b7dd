package dev.guichet.kit.openapi;

import dev.guichet.http.problem.Problem;
import dev.guichet.http.problem.ProblemStatus;
import dev.guichet.http.problem.ProblemTexts;
import dev.guichet.http.problem.Refusal;
import dev.guichet.kit.problem.KitRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/// What each refusal of a service looks like, in English.
final class RefusalExamples {
    private static final String REQUEST = "019ad5a2-7c1e-7d04-9c62-0b6f3a5e8d11";

    private final Map<String, Refusal> refusals = new TreeMap<>();
    private final ProblemTexts texts = new ProblemTexts();

    RefusalExamples(IndexView index) {
        index.getAllKnownImplementations(Refusal.class).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(RefusalExamples::constants)
                .forEach(refusal -> refusals.putIfAbsent(refusal.code(), refusal));
    }

    /// Violations are no refusals of their own.
    Refusal refusal(String code) {
        Refusal known = refusals.get(code);
        if (known == null && !texts.has(Locale.ENGLISH, code)) {
            throw new IllegalStateException("nothing is refused with " + code);
        }
        return known == null ? KitRefusal.INVALID : known;
    }

    String status(String code) {
        return String.valueOf(ProblemStatus.of(refusal(code).kind()));
    }

    Map<String, Object> example(String code) {
        Refusal refusal = refusal(code);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", Problem.TYPES + refusal.slug());
        problem.put("title", text("title." + refusal.slug()));
        problem.put("status", ProblemStatus.of(refusal.kind()));
        problem.put("detail", text(refusal.code()));
        problem.put("code", refusal.code());
        problem.put("requestId", REQUEST);
        if (!refusal.code().equals(code)) {
            problem.put("violations", List.of(violation(code)));
        }
        return problem;
    }

    /// Without what each case says of itself.
    private String text(String key) {
        return texts.text(Locale.ENGLISH, key, Map.of())
                .replaceAll("\\.\\{\\w+}", ".")
                .replaceAll("\\{\\w+}", "…");
    }

    private static Stream<Refusal> constants(ClassInfo type) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Stream.of(loader.loadClass(type.name().toString()).getEnumConstants())
                    .map(Refusal.class::cast);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In an order that is the same wherever the document is built.
    private Map<String, Object> violation(String code) {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("pointer", "/…");
        violation.put("code", code);
        violation.put("message", text(code));
        return violation;
    }
}

package dev.guichet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `./guichet bench [NAME...] [--json]`: without names, all of them. Exits 1 when a bar is missed, 2 when one could not
/// be measured.
public final class Main {
    /// In an order that suits the data: lists want 100,000 tickets, and creation leaves many times that.
    private static final List<Benchmark> ALL = List.of(
            new Startup(),
            new Memory(),
            new Confirmation(),
            new Sustained(),
            new Lists(),
            new Read(),
            new Reply(),
            new Creation(),
            new FormBenchmark());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = new LinkedHashSet<>(List.of(arguments));
        boolean json = wanted.remove("--json");
        for (var name : wanted) {
            if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                System.err.println("guichet bench: no benchmark is called " + name + "; there are "
                        + ALL.stream().map(Benchmark::name).toList());
                System.exit(2);
            }
        }
        List<Figure> figures = new ArrayList<>();
        boolean failed = false;
        try (var system = LocalSystem.fresh()) {
            for (var benchmark : ALL) {
                if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                    failed |= !measure(benchmark, system, figures);
                }
            }
            // Before anything is cleaned up: that may fail too.
            System.out.println(json ? json(figures) : table(figures));
        }
        System.exit(failed ? 2 : figures.stream().allMatch(Figure::met) ? 0 : 1);
    }

    private static boolean measure(Benchmark benchmark, LocalSystem system, List<Figure> figures) {
        Progress.say("%s ...", benchmark.name());
        try {
            figures.addAll(benchmark.run(system));
            return true;
        } catch (RuntimeException e) {
            System.err.println("guichet bench: " + benchmark.name() + " could not be measured: " + e);
            return false;
        }
    }

    private static String table(List<Figure> figures) {
        var text = new StringBuilder();
        figures.forEach(figure -> text.append(figure.row()).append('\n'));
        return text.toString();
    }

    private static String json(List<Figure> figures) throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("settings", LocalSystem.RAISED_LIMITS);
        result.put("figures", figures.stream().map(Main::fields).toList());
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result);
    }

    private static Map<String, Object> fields(Figure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", figure.name());
        fields.put("value", figure.value());
        fields.put("unit", figure.unit());
        var bar = figure.bar();
        fields.put("bar", bar == null ? "" : bar.text());
        fields.put("met", figure.met());
        fields.put("detail", figure.detail());
        return fields;
    }
}

package dev.guichet.bench;

import java.util.List;

/// The second `./guichet up` on a built checkout.
final class Startup implements Benchmark {
    @Override
    public String name() {
        return "startup";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        system.down();
        double seconds = system.up().toMillis() / 1000.0;
        return List.of(new Figure("second up --demo", seconds, "s", "all healthy", new Figure.AtMost(30)));
    }
}

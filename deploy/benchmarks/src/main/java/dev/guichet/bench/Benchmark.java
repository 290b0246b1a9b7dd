package dev.guichet.bench;

import java.util.List;

/// One benchmark: measures a running system and says its figures.
interface Benchmark {
    /// As it is asked for on the command line.
    String name();

    List<Figure> run(LocalSystem system);
}

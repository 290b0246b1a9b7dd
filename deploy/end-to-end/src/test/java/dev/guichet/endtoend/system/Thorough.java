package dev.guichet.endtoend.system;

/// How often what is random or races is tried: `./guichet test --thorough` tries more.
public final class Thorough {
    private static final boolean WANTED = Boolean.getBoolean("guichet.thorough");

    private Thorough() {}

    public static int times(int usually, int thoroughly) {
        return WANTED ? thoroughly : usually;
    }
}

package dev.guichet.kit.directory;

/// A root as its members may name it.
public record RootName(long id, String slug, String name) {}

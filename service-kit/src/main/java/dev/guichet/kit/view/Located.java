package dev.guichet.kit.view;

/// A view of something that has an address: the answer that made it says so in its `Location`.
public interface Located {
    /// Path, relative so that it holds behind the gateway.
    String location();
}

package dev.guichet.kit.view;

/// A view that an `If-Match` may name: an answer that shows it alone says so in its `ETag`.
public interface Tagged {
    /// Without the quotes.
    String tag();
}

package dev.guichet.kit.view;

/// A view of something that has versions, which are its tags.
public interface Versioned extends Tagged {
    long version();

    @Override
    default String tag() {
        return Long.toString(version());
    }
}

package dev.guichet.kit.view;

import java.util.Map;

/// A view that says more of itself than its tag and where it is.
public interface Headed {
    Map<String, String> headers();
}

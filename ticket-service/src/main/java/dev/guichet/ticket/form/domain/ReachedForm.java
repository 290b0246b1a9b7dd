package dev.guichet.ticket.form.domain;

import java.util.List;

/// A form that a caller reads.
///
/// @param id of the form
/// @param inside whether they read what only the desk does
/// @param desk slug of the desk that asks
/// @param path of the organization that opened the desk
public record ReachedForm(long id, boolean inside, String desk, List<Long> path) {
    public ReachedForm {
        path = List.copyOf(path);
    }
}

package dev.guichet.ticket.group;

import java.util.ArrayList;
import java.util.List;

/// What would miss a group.
///
/// @param rule the desk gives its new tickets to it
/// @param forms one of the desk's forms does
/// @param tickets some that are not closed are in it
record GroupUse(boolean rule, boolean forms, boolean tickets) {
    /// Names, as the API shows them; none when the group may go.
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (rule) {
            names.add("rules");
        }
        if (forms) {
            names.add("forms");
        }
        if (tickets) {
            names.add("tickets");
        }
        return List.copyOf(names);
    }
}

package dev.guichet.events;

import java.util.List;

/// A desk and its members as they are now.
///
/// @param organization id of the organization that opened it
/// @param locale BCP 47 tag, `fr` or `en`
/// @param zone IANA time zone
public record DeskChanged(
        EventMeta meta,
        DeskRef desk,
        long organization,
        String locale,
        String zone,
        boolean isDefault,
        List<DeskMember> members)
        implements DirectoryEvent {
    @Override
    public String key() {
        return "desk:" + desk.id();
    }
}

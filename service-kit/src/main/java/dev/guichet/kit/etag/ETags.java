package dev.guichet.kit.etag;

import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions as strong entity tags: version 3 is `"3"`.
public final class ETags {

    private ETags() {}

    /// For `Response.tag(...)`.
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// Of a view that shows already what the next version will count: after 3, `"3+"`.
    public static EntityTag ahead(long version) {
        return new EntityTag(version + "+");
    }

    /// Of a view that shows ids which others may not see in the same version: of 3, `"3.` and their hash. It tells
    /// nothing of what is left out. Who sees one of them from some moment on, or no more, gets another tag.
    public static EntityTag showing(EntityTag tag, List<Long> ids) {
        return ids.isEmpty() ? tag : new EntityTag(tag.getValue() + "." + hash(ids));
    }

    /// A header has its bound, and there may be many.
    private static UUID hash(List<Long> ids) {
        return UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /// Nothing when the header is absent, `*`, or names the version; a weak tag never matches (RFC 9110, 13.1.1).
    /// Whatever mark follows the version says nothing about it. `"3-"` was given once.
    ///
    /// @param ifMatch the `If-Match` header as received
    /// @throws Refused `PRECONDITION_FAILED` otherwise
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var wanted = Pattern.compile("\"" + version + "[+-]?(\\.[0-9a-f-]+)?\"").asMatchPredicate();
        for (var tag : ifMatch.split(",", -1)) {
            if (wanted.test(tag.strip())) {
                return;
            }
        }
        throw Refused.because(KitRefusal.PRECONDITION_FAILED)
                .arg("version", version)
                .extension("version", version);
    }
}

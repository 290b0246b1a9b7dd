package dev.guichet.kit.etag;

import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.core.EntityTag;
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

    /// Of a view that leaves out what others are shown in the same version: of 3, `"3-"`. Who is shown it from some
    /// moment
    /// on, or no more, is not told that nothing changed.
    public static EntityTag partial(long version) {
        return new EntityTag(version + "-");
    }

    /// Nothing when the header is absent, `*`, or names the version; a weak tag never matches (RFC 9110, 13.1.1).
    ///
    /// @param ifMatch the `If-Match` header as received
    /// @throws Refused `PRECONDITION_FAILED` otherwise
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var wanted = Pattern.compile("\"" + version + "[+-]?\"").asMatchPredicate();
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

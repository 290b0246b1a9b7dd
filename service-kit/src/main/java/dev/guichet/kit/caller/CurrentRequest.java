package dev.guichet.kit.caller;

import dev.guichet.http.AddressKey;
import dev.guichet.http.Locales;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.query.WrittenNumber;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The HTTP request being served. Not for consumers: an event has no request.
@RequestScoped
public class CurrentRequest {

    private final RoutingContext routing;
    private @Nullable Principal principal;
    private byte @Nullable [] bodyHash;

    CurrentRequest(CurrentVertxRequest vertx) {
        this.routing = vertx.getCurrent();
    }

    /// @throws Refused 401 when the call has no verified token
    public Principal principal() {
        if (principal == null) {
            throw Refused.because(KitRefusal.UNAUTHENTICATED);
        }
        return principal;
    }

    /// Whether nobody was asked who calls: only what is [OpenToStrangers] runs so.
    public boolean isStrangers() {
        return principal == null;
    }

    /// A person's token may name their language; a program has none.
    void principal(Principal verified) {
        this.principal = verified;
        if (verified.client() == null) {
            prefers(verified.locale());
        }
    }

    /// The caller's language, which holds where the request asks for none.
    ///
    /// @param tag BCP 47; null says nothing
    public void prefers(@Nullable String tag) {
        Locales.prefer(routing, tag);
    }

    /// Also in the logs, in the problem and, as `cause`, in the events.
    public String id() {
        return RequestIds.of(routing);
    }

    /// The path as it came.
    public String rawPath() {
        return Objects.requireNonNullElse(routing.request().path(), "");
    }

    /// The query as it came, without `?`; empty when there is none. It may have characters that no URI has: browsers
    /// leave `|` and `{` as they are typed.
    public String rawQuery() {
        String query = routing.request().query();
        return query == null ? "" : query;
    }

    /// The `Guichet-Root` header, or empty. Zero when it is not a number: nobody is a member of zero.
    public OptionalLong root() {
        var header = header("Guichet-Root");
        return header == null
                ? OptionalLong.empty()
                : OptionalLong.of(WrittenNumber.of(header).orElse(0));
    }

    /// French or English: from `Accept-Language`, else the caller's; French for programs and strangers.
    public Locale locale() {
        return Locales.of(routing);
    }

    public String method() {
        return routing.request().method().name();
    }

    /// Path without query, as it is routed: one path, whichever way it is written.
    public String path() {
        return routing.normalizedPath();
    }

    /// What the network address that the gateway saw is counted by; empty when the call did not come through it.
    public String network() {
        var address = header("X-Forwarded-For");
        return address != null && NetUtil.createByteArrayFromIpAddressString(address) != null
                ? AddressKey.of(address)
                : "";
    }

    public @Nullable String header(String name) {
        return routing.request().getHeader(name);
    }

    /// Whether the call announces a body, be it `null`.
    public boolean hasBody() {
        var length = header("Content-Length");
        return header("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    /// SHA-256 of the raw body; of nothing when no body was read.
    public byte @Nullable [] bodyHash() {
        return bodyHash;
    }

    public void bodyHash(byte[] hash) {
        this.bodyHash = hash;
    }
}

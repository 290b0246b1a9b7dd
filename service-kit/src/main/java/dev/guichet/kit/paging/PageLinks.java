package dev.guichet.kit.paging;

import dev.guichet.kit.caller.CurrentRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says the next page in `Link` as well (RFC 8288), relative to the gateway's address.
class PageLinks {
    /// What a URI never has (RFC 3986), and callers send.
    private static final Pattern FOREIGN = Pattern.compile("[^!$-;=?-Z\\[\\]_a-z~]");

    private final CurrentRequest current;

    PageLinks(CurrentRequest current) {
        this.current = current;
    }

    @ServerResponseFilter
    public void link(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<" + next(current.rawPath(), current.rawQuery(), page.next()) + ">; rel=\"next\"");
        }
    }

    /// The same address with another cursor.
    static String next(String path, String query, String cursor) {
        Stream<String> others = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals("cursor") && !pair.startsWith("cursor="));
        return Stream.concat(others, Stream.of("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
                .map(pair ->
                        FOREIGN.matcher(pair).replaceAll(one -> URLEncoder.encode(one.group(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}

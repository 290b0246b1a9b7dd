package dev.guichet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Walks keyset pages as a client does.
final class PageWalk {
    private PageWalk() {}

    /// How many items a list has, counted no further than `limit`.
    static long count(Api api, String query, long limit) {
        long count = 0;
        var page = api.get("/tickets?" + query);
        while (true) {
            count += page.get("items").size();
            if (count >= limit || page.get("next").isNull()) {
                return count;
            }
            page = api.get("/tickets?" + query + "&cursor=" + next(page));
        }
    }

    /// The first items of a list, `limit` at most.
    static List<JsonNode> first(Api api, String query, int limit) {
        List<JsonNode> items = new ArrayList<>();
        var page = api.get("/tickets?" + query);
        while (true) {
            page.get("items").forEach(items::add);
            if (items.size() >= limit || page.get("next").isNull()) {
                return items.subList(0, Math.min(items.size(), limit));
            }
            page = api.get("/tickets?" + query + "&cursor=" + next(page));
        }
    }

    /// The cursor that leads to page `page`, the first being 1.
    static String cursorOf(Api api, String query, int page) {
        var cursor = next(api.get("/tickets?" + query));
        for (int reached = 2; reached < page; reached++) {
            cursor = next(api.get("/tickets?" + query + "&cursor=" + cursor));
        }
        return cursor;
    }

    private static String next(JsonNode page) {
        var next = page.get("next");
        if (next.isNull()) {
            throw new BenchmarkFailed("the list ended before the page that was wanted");
        }
        return URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
    }
}

package dev.guichet.bench;

import java.util.List;
import java.util.stream.Collectors;

/// Requests about one of many tickets each, taken at random, as wrk's own scripts say it.
///
/// @param token a bearer token that outlives the window
/// @param numbers the tickets
record WrkScript(String token, List<Long> numbers) {
    /// @param path what follows the ticket's number
    String posting(String path, String body) {
        return """
                %s
                wrk.headers["Content-Type"] = "application/json"
                function request() return wrk.format("POST", address("%s"), nil, [==[%s]==]) end
                """.formatted(addresses(), path, body);
    }

    /// @param path what follows the ticket's number
    String getting(String path) {
        return """
                %s
                function request() return wrk.format("GET", address("%s")) end
                """.formatted(addresses(), path);
    }

    private String addresses() {
        return """
                local numbers = {%s}
                wrk.headers["Authorization"] = "Bearer %s"
                function init() math.randomseed(os.time()) end
                function address(path)
                    return "/api/v1/tickets/" .. numbers[math.random(#numbers)] .. path
                end""".formatted(numbers.stream().map(String::valueOf).collect(Collectors.joining(",")), token);
    }
}

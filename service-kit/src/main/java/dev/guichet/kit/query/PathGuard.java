package dev.guichet.kit.query;

import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// One thing has one path: where a path has a number, another spelling of it names nothing, which is 404.
class PathGuard {
    /// Once the caller is known and placed, like that of queries.
    private static final int AFTER_CALLERS = Priorities.USER;

    private static final Set<Class<?>> NUMBERS = Set.of(long.class, int.class, Long.class, Integer.class);

    private final Map<Method, List<String>> numbers = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = AFTER_CALLERS)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var written = request.getUriInfo().getPathParameters();
        for (var name : numbers.computeIfAbsent(resource.getResourceMethod(), PathGuard::numbers)) {
            var text = written.getFirst(name);
            if (text != null && WrittenNumber.of(text).isEmpty()) {
                throw Refused.because(KitRefusal.NOT_FOUND);
            }
        }
    }

    private static List<String> numbers(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class) && isNumber(parameter.getType()))
                .map(parameter -> parameter.getAnnotation(PathParam.class).value())
                .toList();
    }

    /// Ids have types of their own, which hold nothing else.
    private static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type)
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && NUMBERS.contains(type.getRecordComponents()[0].getType()));
    }
}

package dev.guichet.kit.openapi;

import dev.guichet.kit.paging.Page;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/// The resource methods that the operations of a document were made of, told by operation id.
final class ResourceMethods {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName UNI = DotName.createSimple(Uni.class);
    private static final DotName PAGE = DotName.createSimple(Page.class);

    private ResourceMethods() {}

    static void forEach(OpenAPI document, IndexView index, BiConsumer<MethodInfo, Operation> action) {
        Map<String, MethodInfo> methods = index.getAnnotations(OPERATION).stream()
                .filter(one -> one.target().kind() == AnnotationTarget.Kind.METHOD && one.value("operationId") != null)
                .collect(Collectors.toMap(
                        one -> one.value("operationId").asString(),
                        one -> one.target().asMethod(),
                        (one, other) -> one));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> methods.containsKey(operation.getOperationId()))
                .forEach(operation -> action.accept(methods.get(operation.getOperationId()), operation));
    }

    /// The record whose page a method answers.
    static Optional<ClassInfo> listed(MethodInfo method, IndexView index) {
        return argument(method.returnType(), UNI)
                .flatMap(page -> argument(page, PAGE))
                .flatMap(row -> record(row, index));
    }

    /// The record that a method answers.
    static Optional<ClassInfo> shown(MethodInfo method, IndexView index) {
        return argument(method.returnType(), UNI).flatMap(view -> record(view, index));
    }

    private static Optional<ClassInfo> record(Type type, IndexView index) {
        return Optional.ofNullable(index.getClassByName(type.name())).filter(ClassInfo::isRecord);
    }

    private static Optional<Type> argument(Type type, DotName of) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(of)
                ? Optional.of(type.asParameterizedType().arguments().getFirst())
                : Optional.empty();
    }
}

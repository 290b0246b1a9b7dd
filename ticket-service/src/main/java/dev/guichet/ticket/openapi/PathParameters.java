package dev.guichet.ticket.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Describes what paths name, by the name that it has in all of them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PathParameters implements OASFilter {

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null
                ? described(parameter)
                : parameter;
    }

    private static Parameter described(Parameter parameter) {
        return switch (parameter.getName()) {
            case "number" -> parameter.description("Number of the ticket").example(12345);
            case "message" -> parameter.description("Id").example(88);
            case "desk" -> parameter.description("Id or slug").example("support-ops");
            case "group" -> parameter.description("Slug").example("support-ops");
            case "organization" -> parameter.description("Id or slug").example("client");
            case "person" -> parameter.description("Id").example(42);
            case "category" -> parameter.description("Id").example(12);
            case "form" -> parameter.description("Id").example(7);
            case "version" -> parameter.description("Number").example(1);
            default -> parameter;
        };
    }
}

package dev.guichet.events;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import org.jspecify.annotations.Nullable;

/// The JSON Schema of an event, from its record: present unless marked `@Nullable`, open to fields of later releases.
final class Schemas {
    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static JsonNode of(Class<?> event) {
        ObjectNode schema = GENERATOR.generateSchema(event);
        var named = schema.objectNode();
        named.set("$schema", schema.get("$schema"));
        named.put("$id", "https://guichet.dev/schemas/" + EventCatalog.fileName(event));
        named.put("title", EventCatalog.type(event));
        named.set("description", schema.get("description"));
        named.setAll(schema);
        return named;
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.ADDITIONAL_FIXED_TYPES)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withNullableCheck(Schemas::isNullable)
                .withRequiredCheck(field -> !isNullable(field))
                .withDescriptionResolver(Schemas::param);
        builder.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(scope -> scope.getType() == null ? null : summary(scope.getType()));
        return new SchemaGenerator(builder.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String param(FieldScope field) {
        return RecordDoc.of(field.getDeclaringType().getErasedType()).params().get(field.getName());
    }

    private static @Nullable String summary(ResolvedType type) {
        Class<?> raw = type.getErasedType();
        return raw.isRecord() ? RecordDoc.of(raw).summary() : null;
    }
}

package id.sinergi.shared.doors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the code knows of a record's parts and its description would not say: which may be {@code null}, which an answer
 * always has and which a body must. A client that is made from the description then asks where there is something to ask,
 * and nowhere else.
 */
@Component
class RecordShapes implements ModelConverter {

    private static final String REF = "#/components/schemas/";

    /** The names that are always written, until it is known whether it is an answer's record or a body's. */
    private static final String WRITTEN = "x-written";

    /** Which record each name of a schema stands for. */
    private final Map<String, JavaType> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        var java = TypeFactory.defaultInstance().constructType(type.getType());
        var shape = java.getRawClass();
        if (shape.isRecord() && (type.getName() == null || type.getName().isEmpty())) {
            type.setName(name(java));
        }
        var found = others.next().resolve(type, context, others);
        if (found != null && shape.isRecord()) {
            var schema =
                    found.get$ref() == null ? found : context.getDefinedModels().get(known(found, java));
            if (schema != null && schema.getProperties() != null) {
                var written = new ArrayList<String>();
                describe(schema.getProperties(), shape, written);
                schema.addExtension(WRITTEN, written);
            }
        }
        return found;
    }

    /** Its own; of a record within another type that one's too, and the names of what it is filled with. */
    private static String name(JavaType type) {
        var shape = type.getRawClass();
        var given = shape.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (given != null && !given.name().isEmpty()) {
            return given.name();
        }
        var within = shape.getEnclosingClass();
        return (within == null ? "" : within.getSimpleName().replaceFirst("(Api|Json)$", ""))
                + shape.getSimpleName()
                + type.getBindings().getTypeParameters().stream()
                        .map(RecordShapes::name)
                        .collect(Collectors.joining());
    }

    /** Of two records with one name the description would know but one, and say of the other what is not true. */
    private String known(Schema<?> found, JavaType type) {
        var name = Objects.requireNonNull(found.get$ref()).substring(REF.length());
        var other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(name + " is " + other + " and " + type + ": one needs @Schema(name)");
        }
        return name;
    }

    private static void describe(Map<String, Schema> properties, Class<?> shape, List<String> written) {
        for (var part : Objects.requireNonNull(shape.getRecordComponents())) {
            if (isUnwrapped(part)) {
                describe(properties, part.getType(), isNullable(part) ? new ArrayList<>() : written);
            } else if (properties.containsKey(part.getName())) {
                if (!isLeftOut(part)) {
                    written.add(part.getName());
                }
                if (isNullable(part) && !isLeftOut(part)) {
                    properties.computeIfPresent(part.getName(), (name, schema) -> orNull(schema));
                }
            }
        }
    }

    private static boolean isUnwrapped(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static boolean isNullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether the part is not written at all where it says nothing. */
    private static boolean isLeftOut(RecordComponent part) {
        return Optional.ofNullable(part.getAccessor().getAnnotation(JsonInclude.class))
                .or(() -> Optional.ofNullable(part.getDeclaringRecord().getAnnotation(JsonInclude.class))
                        .filter(all -> isNullable(part)))
                .filter(include -> include.value() != JsonInclude.Include.ALWAYS)
                .isPresent();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Schema orNull(Schema schema) {
        if (schema.getTypes() != null && schema.getEnum() == null) {
            var types = new LinkedHashSet<String>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null) {
            return schema;
        }
        var words = schema.getDescription();
        schema.setDescription(null);
        return new Schema<>()
                .description(words)
                .addOneOfItem(schema)
                .addOneOfItem(new Schema<>().types(new LinkedHashSet<>(List.of("null"))));
    }

    /** To be called when all records are there. */
    static void require(OpenAPI api) {
        var bodies = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content -> reached(content.getSchema(), api, bodies));
        api.getComponents().getSchemas().forEach((name, schema) -> require(schema, bodies.contains(name)));
    }

    private static void require(Schema<?> schema, boolean isOfBody) {
        if (schema.getExtensions() == null || !(schema.getExtensions().remove(WRITTEN) instanceof List<?> written)) {
            return;
        }
        written.stream()
                .map(Object::toString)
                .filter(name -> !isOfBody
                        || !mayBeNull(
                                Objects.requireNonNull(schema.getProperties().get(name))))
                .filter(name ->
                        schema.getRequired() == null || !schema.getRequired().contains(name))
                .forEach(schema::addRequiredItem);
    }

    private static boolean mayBeNull(Schema<?> schema) {
        return schema.getOneOf() != null
                || (schema.getTypes() != null && schema.getTypes().contains("null"));
    }

    private static void reached(Schema<?> schema, OpenAPI api, Set<String> names) {
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(REF.length());
            if (names.add(name)) {
                reached(Objects.requireNonNull(api.getComponents().getSchemas().get(name)), api, names);
            }
            return;
        }
        Stream.of(
                        Optional.ofNullable(schema.getOneOf()).stream().flatMap(List::stream),
                        Optional.ofNullable(schema.getProperties()).stream().flatMap(all -> all.values().stream()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalProperties() instanceof Schema<?> any ? any : null))
                .flatMap(parts -> parts)
                .forEach(part -> reached((Schema<?>) part, api, names));
    }
}

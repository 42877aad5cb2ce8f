package id.sinergi.shared.doors;

import static tools.jackson.databind.cfg.CoercionInputShape.Boolean;
import static tools.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static tools.jackson.databind.cfg.CoercionInputShape.Float;
import static tools.jackson.databind.cfg.CoercionInputShape.Integer;
import static tools.jackson.databind.cfg.CoercionInputShape.String;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How bodies of the API are read: each value in the JSON form of its type, each name once and known. A number is no date, no
 * code and no yes; nothing that was sent is dropped, and no list holds nothing in place of something. What we keep ourselves
 * is read as it was written, by the usual mapper.
 */
final class StrictJson {

    private StrictJson() {}

    static JsonMapper of(JsonMapper usual) {
        return usual.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, never(Integer, Float, Boolean))
                .withCoercionConfig(LogicalType.Boolean, never(Integer, Float, String, EmptyString))
                .withCoercionConfig(LogicalType.Integer, never(Float, Boolean, String, EmptyString))
                .withCoercionConfig(LogicalType.Float, never(Boolean, String, EmptyString))
                .addModule(new SimpleModule("ISO 8601")
                        .addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, LocalDate::parse))
                        .addDeserializer(YearMonth.class, new Iso<>(YearMonth.class, YearMonth::parse))
                        .addDeserializer(LocalDateTime.class, new Iso<>(LocalDateTime.class, LocalDateTime::parse))
                        .addDeserializer(OffsetDateTime.class, new Iso<>(OffsetDateTime.class, OffsetDateTime::parse)))
                .build();
    }

    static JacksonJsonHttpMessageConverter converter(JsonMapper usual) {
        return new JacksonJsonHttpMessageConverter(of(usual)) {
            @Override
            protected ObjectReader customizeReader(ObjectReader reader, JavaType type) {
                return new WithoutNullItems(reader);
            }
        };
    }

    private static Consumer<MutableCoercionConfig> never(CoercionInputShape... shapes) {
        return config -> Stream.of(shapes).forEach(shape -> config.setCoercion(shape, CoercionAction.Fail));
    }

    /** A date or time as text, and nothing else. */
    private static final class Iso<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> reading;

        Iso(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "not ISO 8601");
            }
            var text = parser.getString();
            try {
                return reading.apply(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, handledType(), "not ISO 8601");
            }
        }
    }

    /** Refuses {@code null} as an item of a list, typed or not; beside a name it says that there is none, and is taken. */
    private static final class WithoutNullItems extends ObjectReader {

        WithoutNullItems(ObjectReader usual) {
            super(usual, usual.getConfig());
        }

        @Override
        protected JsonParser _considerFilter(JsonParser parser, boolean isMany) {
            return new JsonParserDelegate(super._considerFilter(parser, isMany)) {
                @Override
                public @Nullable JsonToken nextToken() {
                    var token = super.nextToken();
                    if (token == JsonToken.VALUE_NULL && streamReadContext().inArray()) {
                        throw new NullItem(this);
                    }
                    return token;
                }
            };
        }
    }

    /** Its path is that of the parser: not everything that reads a list says which item it is at. */
    private static final class NullItem extends InvalidNullException {

        NullItem(JsonParser parser) {
            super(parser, "null in a list", null);
            for (var place = parser.streamReadContext(); place != null && !place.inRoot(); place = place.getParent()) {
                super.prependPath(
                        place.inArray()
                                ? new Reference(List.class, place.getCurrentIndex())
                                : new Reference(Map.class, place.currentName()));
            }
        }

        @Override
        public JacksonException prependPath(Reference known) {
            return this;
        }
    }
}

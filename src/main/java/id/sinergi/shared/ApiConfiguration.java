package id.sinergi.shared;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** The edge of the API: what comes in is plain text, and every address has an answer in words. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** After the controllers, and before the pages, which would answer every address with theirs. */
    private static final int AFTER_CONTROLLERS = 10;

    @Bean
    JacksonModule plainText() {
        return new SimpleModule("plain text").addDeserializer(String.class, new PlainStrings());
    }

    /** Moments leave with the regency's offset, whatever type a controller gives. */
    @Bean
    JacksonModule regencysHours(Hours hours) {
        return new SimpleModule("hours")
                .addSerializer(Instant.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
                        json.writeString(ISO_OFFSET_DATE_TIME.format(hours.offset(time)));
                    }
                })
                .addSerializer(OffsetDateTime.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(OffsetDateTime time, JsonGenerator json, SerializationContext context) {
                        json.writeString(ISO_OFFSET_DATE_TIME.format(hours.offset(time.toInstant())));
                    }
                });
    }

    private static final class PlainStrings extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (!PlainText.isPlain(text)) {
                throw context.weirdStringException("", String.class, "not plain text");
            }
            return PlainText.clean(text);
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return ApiErrors.language(request);
            }
        };
    }

    @Bean
    SimpleUrlHandlerMapping unknownAddresses(ApiErrors errors) {
        HttpRequestHandler unknown =
                (request, response) -> errors.write(request, response, HttpStatus.NOT_FOUND, "unknown");
        return new SimpleUrlHandlerMapping(Map.of("/api", unknown, "/api/**", unknown), AFTER_CONTROLLERS);
    }
}

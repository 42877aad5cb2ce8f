package id.sinergi.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
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

    private static final class PlainStrings extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (!PlainText.isPlain(text)) {
                throw context.weirdStringException("", String.class, "not plain text");
            }
            return text;
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

    /** Requests that the server refuses before anything of ours sees them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByTheServer(ApiErrors errors) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Unreadable(errors)));
    }

    private static final class Unreadable extends ErrorReportValve {

        private final ApiErrors errors;

        Unreadable(ApiErrors errors) {
            this.errors = errors;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var path = request.getRequestURI();
            if (path != null && !ApiErrors.isForPrograms(path)) {
                super.report(request, response, failure);
                return;
            }
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                errors.write(
                        request.getRequest(),
                        response.getResponse(),
                        status,
                        status.is5xxServerError() ? "failed" : "address");
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("The caller is gone", e);
            }
        }
    }
}

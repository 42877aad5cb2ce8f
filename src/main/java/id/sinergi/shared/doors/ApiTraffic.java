package id.sinergi.shared.doors;

import id.sinergi.shared.Download;
import id.sinergi.shared.Once;
import id.sinergi.shared.Once.Question;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes through the doors of the API: bodies read strictly, {@link Download}s sent with their own type and name whatever
 * the caller accepts, each parameter once, and questions answered each time anew.
 */
@Configuration(proxyBeanMethods = false)
class ApiTraffic implements WebMvcConfigurer {

    private final JsonMapper json;

    ApiTraffic(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(StrictJson.converter(json)).addCustomConverter(new Sender());
    }

    /** For JSON in a parameter or a part of a form: as strict as bodies are, and by its name only. */
    @Bean(defaultCandidate = false)
    static JsonMapper strictJson(JsonMapper json) {
        return StrictJson.of(json);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WhoMay()).addPathPatterns("/api/**");
        registry.addInterceptor(new OnceEach()).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new Answerable()).addPathPatterns("/api/**");
        registry.addInterceptor(new AskedAnew()).addPathPatterns("/api/**");
    }

    /** What was answered to a question is no answer to the next one. */
    private static final class AskedAnew implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod door && door.hasMethodAnnotation(Question.class)) {
                Once.here().ifPresent(Once::ask);
            }
            return true;
        }
    }

    /** Of two values for one parameter one would be dropped, or both be glued together. */
    private static final class OnceEach implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var parameters = request.getParameterMap().entrySet().stream()
                    .filter(parameter -> parameter.getValue().length > 1)
                    .map(Map.Entry::getKey);
            var doubled = Stream.concat(parameters, files(request))
                    .map(name -> new FieldError(name, "doubled"))
                    .toList();
            if (!doubled.isEmpty()) {
                throw Refusal.fields(doubled).raise();
            }
            return true;
        }

        private static Stream<String> files(HttpServletRequest request) {
            return request instanceof MultipartRequest parts
                    ? parts.getMultiFileMap().entrySet().stream()
                            .filter(part -> part.getValue().size() > 1)
                            .map(Map.Entry::getKey)
                    : Stream.empty();
        }
    }

    /** Whether the answer will be accepted is looked at before anything is done: a refusal has done nothing. */
    private static final class Answerable implements HandlerInterceptor {

        private final HeaderContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotAcceptableException {
            if (handler instanceof HandlerMethod method) {
                var types = accepted.resolveMediaTypes(new ServletWebRequest(request));
                if (!isFile(method) && types.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
                    throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
                }
            }
            return true;
        }

        /** A file is sent with its own type whatever is accepted, as long as it can be read what that is. */
        private static boolean isFile(HandlerMethod method) {
            return method.getReturnType()
                    .getGenericParameterType()
                    .getTypeName()
                    .contains(Download.class.getName());
        }
    }

    private static final class Sender extends AbstractHttpMessageConverter<Download> {

        Sender() {
            super(MediaType.ALL);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == Download.class;
        }

        @Override
        protected Download readInternal(Class<? extends Download> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException("Downloads are sent, not read", input);
        }

        @Override
        protected void addDefaultHeaders(HttpHeaders headers, Download file, @Nullable MediaType accepted) {
            headers.setContentType(MediaType.parseMediaType(file.type()));
            headers.setContentDisposition(
                    (file.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build());
        }

        @Override
        protected void writeInternal(Download file, HttpOutputMessage output) throws IOException {
            file.content().write(output.getBody());
        }
    }
}

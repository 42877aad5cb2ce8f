package id.sinergi.shared.doors;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A list narrowed by a name that it does not know would be given whole, an act would do without what was asked of it: what is
 * misspelt in an address or a form is refused by its name.
 */
final class KnownParameters implements HandlerInterceptor {

    /** Every list has them, also one that is given whole. */
    private static final Set<String> OF_LISTS = Set.of("limit", "cursor");

    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/");

    /** What a door takes; {@code body}: it reads one as JSON. */
    private record Known(Set<String> names, boolean body) {}

    private final Map<HandlerMethod, Known> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door) {
            var takes = known.computeIfAbsent(door, KnownParameters::known);
            var isList = request.getMethod().equals("GET");
            var unknown = sent(request, takes.body())
                    .filter(name -> !takes.names().contains(name) && !(isList && OF_LISTS.contains(name)))
                    .distinct()
                    .map(name -> new FieldError(name, "unknownParameter"))
                    .toList();
            if (!unknown.isEmpty()) {
                throw Refusal.fields(unknown).raise();
            }
        }
        return true;
    }

    /** Names in the address and in a form with its files; a form where a door reads JSON is refused as one (415). */
    private static Stream<String> sent(HttpServletRequest request, boolean body) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (body && FORMS.stream().anyMatch(type::startsWith)) {
            return Stream.empty();
        }
        var files = request instanceof MultipartRequest form
                ? form.getMultiFileMap().keySet()
                : Set.<String>of();
        return Stream.concat(request.getParameterMap().keySet().stream(), files.stream());
    }

    private static Known known(HandlerMethod door) {
        return new Known(
                Arrays.stream(door.getMethodParameters())
                        .filter(KnownParameters::isParameter)
                        .flatMap(KnownParameters::names)
                        .collect(Collectors.toSet()),
                Arrays.stream(door.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)));
    }

    /** Neither of the path, the head or the body, nor anything of the server's. */
    private static boolean isParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                || (Stream.of(PathVariable.class, RequestBody.class, RequestHeader.class)
                                .noneMatch(parameter::hasParameterAnnotation)
                        && (parameter.getParameterType().isRecord()
                                || BeanUtils.isSimpleProperty(parameter.getParameterType())));
    }

    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var said = parameter.getParameterAnnotation(RequestParam.class);
        return parameter.getParameterType().isRecord()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.of(
                        said == null || said.name().isEmpty()
                                ? Objects.requireNonNullElse(parameter.getParameterName(), "")
                                : said.name());
    }
}

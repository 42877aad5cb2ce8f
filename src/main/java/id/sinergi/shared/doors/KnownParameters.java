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
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A list narrowed by a name that it does not know would be given whole: what is misspelt is refused by its name. */
final class KnownParameters implements HandlerInterceptor {

    /** Every list has them, also one that is given whole. */
    private static final Set<String> OF_LISTS = Set.of("limit", "cursor");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door && request.getMethod().equals("GET")) {
            var names = known.computeIfAbsent(door, KnownParameters::names);
            var unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name) && !OF_LISTS.contains(name))
                    .map(name -> new FieldError(name, "unknownParameter"))
                    .toList();
            if (!unknown.isEmpty()) {
                throw Refusal.fields(unknown).raise();
            }
        }
        return true;
    }

    private static Set<String> names(HandlerMethod door) {
        return Arrays.stream(door.getMethodParameters())
                .filter(parameter -> !parameter.hasParameterAnnotation(PathVariable.class))
                .flatMap(KnownParameters::names)
                .collect(Collectors.toSet());
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

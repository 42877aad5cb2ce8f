package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A day, a month or a moment in an address is read as ISO writes it, whatever language the caller has. */
@IntegrationTest
class DatesAtDoorsIT {

    private static final String ISO_MONTH = "uuuu-MM";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyDateOfEveryDoorIsIso() {
        var seen = new TreeSet<String>();
        var loose = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("id.sinergi")) {
                return;
            }
            for (var parameter : handler.getMethodParameters()) {
                dates(parameter).forEach(date -> {
                    var name = mapping + " " + date;
                    seen.add(name);
                    if (!isIso(date)) {
                        loose.add(name);
                    }
                });
            }
        });
        assertThat(loose).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    }

    /** What stands in the address by itself, or in a record of parameters; bodies are JSON, which knows ISO only. */
    private static Stream<AnnotatedElement> dates(MethodParameter parameter) {
        var type = parameter.nested().getNestedParameterType();
        if (isDate(type)) {
            return Stream.of(parameter.getParameter());
        }
        return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> isDate(component.getType()))
                        .map(RecordComponent::getAccessor)
                : Stream.empty();
    }

    private static boolean isDate(Class<?> type) {
        return TemporalAccessor.class.isAssignableFrom(type) || java.util.Date.class.isAssignableFrom(type);
    }

    private static boolean isIso(AnnotatedElement date) {
        var format = AnnotatedElementUtils.findMergedAnnotation(date, DateTimeFormat.class);
        return format != null && (format.iso() != ISO.NONE || format.pattern().equals(ISO_MONTH));
    }

    /** The rule seen red. */
    @Test
    void whatIsLooseIsFound() throws NoSuchMethodException {
        var planted =
                Planted.class.getDeclaredMethod("list", LocalDate.class, YearMonth.class, List.class, Asked.class);
        var found = Stream.of(0, 1, 2, 3)
                .map(place -> new MethodParameter(planted, place))
                .flatMap(DatesAtDoorsIT::dates)
                .filter(date -> !isIso(date))
                .toList();
        assertThat(found).hasSize(2);
    }

    private record Asked(LocalDate from, String name) {}

    private static final class Planted {

        @SuppressWarnings("unused")
        void list(
                LocalDate loose,
                @DateTimeFormat(pattern = ISO_MONTH) YearMonth month,
                List<String> names,
                Asked asked) {}
    }
}

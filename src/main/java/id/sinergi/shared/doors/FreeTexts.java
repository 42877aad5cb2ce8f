package id.sinergi.shared.doors;

import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * No text of a request's body holds the number of a person but where it is asked for. Doors outside of the API are those of
 * pages, which check what they take themselves.
 */
@RestControllerAdvice
class FreeTexts extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return !parameter.getContainingClass().isAnnotationPresent(Hidden.class);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var errors = new ArrayList<FieldError>();
        look("", body, errors);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors).raise();
        }
        return body;
    }

    private static void look(String path, @Nullable Object value, List<FieldError> errors) {
        switch (value) {
            case CharSequence text -> {
                if (PersonalNumber.isIn(text)) {
                    errors.add(new FieldError(path, "personalNumber"));
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    if (!PersonalNumber.FIELDS.contains(key.toString())) {
                        look(inside(path, key.toString()), inner, errors);
                    }
                });
            case Collection<?> list -> {
                var place = 0;
                for (var inner : list) {
                    place++;
                    look(path + "[" + place + "]", inner, errors);
                }
            }
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    if (isText(component)) {
                        look(inside(path, component.getName()), of(record, component), errors);
                    }
                }
            }
            case null, default -> {}
        }
    }

    private static boolean isText(RecordComponent component) {
        return !PersonalNumber.FIELDS.contains(component.getName());
    }

    private static @Nullable Object of(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

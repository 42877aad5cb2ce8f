package id.sinergi.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Whatever goes wrong in a call of the API, in words. A refusal is not a failure and is not logged. Not bound to the
 * controllers: much is refused before it is known which one the request was for.
 */
@RestControllerAdvice
class ApiAdvice extends ResponseEntityExceptionHandler {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");

    private final ApiErrors errors;

    ApiAdvice(ApiErrors errors) {
        this.errors = errors;
    }

    /**
     * Path variables and parameters are kept and looked for as text: what cannot be text is refused by name, as are numbers
     * and answers that are not written as such.
     */
    @InitBinder
    void onlyPlainValues(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (!PlainText.isPlain(text)) {
                    throw new IllegalArgumentException("not plain text");
                }
                setValue(PlainText.clean(text));
            }
        });
        Stream.of(Integer.class, int.class)
                .forEach(type -> binder.registerCustomEditor(type, new Plain(PLAIN_NUMBER, Integer::valueOf)));
        Stream.of(Long.class, long.class)
                .forEach(type -> binder.registerCustomEditor(type, new Plain(PLAIN_NUMBER, Long::valueOf)));
        Stream.of(Boolean.class, boolean.class)
                .forEach(type -> binder.registerCustomEditor(type, new Plain(YES_OR_NO, Boolean::valueOf)));
    }

    /** A value in the one way in which JSON writes it too. */
    private static final class Plain extends PropertyEditorSupport {

        private final Pattern form;
        private final Function<String, Object> reading;

        Plain(Pattern form, Function<String, Object> reading) {
            this.form = form;
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("not in the form of its type");
            }
            setValue(reading.apply(text));
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
        return ApiErrors.answer(errors.atTheDoor(HttpStatus.BAD_REQUEST, "address"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noForm(MultipartException e) {
        return ApiErrors.answer(errors.problem(Refusal.invalid("body.unreadable")));
    }

    /** Refusals that were raised, then what failed. Pages have an error page; security answers what it refuses itself. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) throws Exception {
        var refusal = Refusal.raised(e);
        if (refusal.isPresent()) {
            return ApiErrors.answer(errors.problem(refusal.get()));
        }
        if (!ApiErrors.isForPrograms(request.getRequestURI()) || isForOthers(e)) {
            throw e;
        }
        return errors.failed(request, e);
    }

    private static boolean isForOthers(Exception e) {
        return e instanceof ClientAbortException || e.getClass().getName().startsWith("org.springframework.security.");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = switch (e) {
            case MethodArgumentTypeMismatchException wrong -> unreadable(wrong.getName(), wrong.getValue());
            case TypeMismatchException wrong ->
                unreadable(Objects.requireNonNullElse(wrong.getPropertyName(), ""), wrong.getValue());
            case MethodArgumentNotValidException wrong -> errors.problem(fields(wrong));
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            case HttpMessageNotReadableException unread -> errors.problem(body(unread));
            case MaxUploadSizeExceededException large ->
                errors.problem(new Refusal("file.tooLarge", Refusal.Kind.TOO_LARGE));
            default ->
                status.is5xxServerError() && request instanceof ServletWebRequest web
                        ? Objects.requireNonNull(
                                errors.failed(web.getRequest(), e).getBody())
                        : errors.atTheDoor(status, code(status));
        };
        var answer = ApiErrors.answer(problem);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(problem);
    }

    private ProblemDetail unreadable(String field, @Nullable Object value) {
        return errors.problem(Refusal.field(field, "unreadable", Objects.toString(value, "")));
    }

    private ProblemDetail required(String field) {
        return errors.problem(Refusal.field(field, "required"));
    }

    private static Refusal fields(MethodArgumentNotValidException wrong) {
        return Refusal.fields(wrong.getFieldErrors().stream()
                .map(error -> new Refusal.FieldError(
                        error.getField(), "unreadable", Objects.toString(error.getRejectedValue(), "")))
                .toList());
    }

    /** Names the value that is of the wrong type; nothing to name where it is no JSON at all. */
    private static Refusal body(HttpMessageNotReadableException unread) {
        if (unread.getCause() instanceof JacksonException wrong
                && !wrong.getPath().isEmpty()) {
            return Refusal.field(
                    path(wrong),
                    switch (wrong) {
                        case UnrecognizedPropertyException _ -> "unknown";
                        case InvalidNullException _ -> "required";
                        default -> "wrongValue";
                    });
        }
        return Refusal.invalid("body.unreadable");
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + (step.getIndex() + 1) + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "unknown";
            case 405 -> "method";
            case 406 -> "notAcceptable";
            case 415 -> "mediaType";
            default -> status.is5xxServerError() ? "failed" : "unreadable";
        };
    }
}

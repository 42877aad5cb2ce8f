package id.sinergi.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Whatever goes wrong in a call of the API, in words. A refusal is not a failure and is not logged. Not bound to the
 * controllers: much is refused before it is known which one the request was for.
 */
@RestControllerAdvice
class ApiAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiAdvice.class);

    private final ApiErrors errors;

    ApiAdvice(ApiErrors errors) {
        this.errors = errors;
    }

    /** Path variables and parameters are kept and looked for as text: what cannot be text is refused by name. */
    @InitBinder
    void onlyPlainText(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (!PlainText.isPlain(text)) {
                    throw new IllegalArgumentException("not plain text");
                }
                setValue(text);
            }
        });
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        return ApiErrors.answer(errors.problem(e.refusal()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
        return ApiErrors.answer(errors.atTheDoor(HttpStatus.BAD_REQUEST, "address"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noForm(MultipartException e) {
        return ApiErrors.answer(errors.problem(Refusal.invalid("body.unreadable")));
    }

    /** Pages have an error page of their own; security answers what it refuses itself. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) throws Exception {
        if (!ApiErrors.isForPrograms(request.getRequestURI()) || isForOthers(e)) {
            throw e;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return ApiErrors.answer(errors.atTheDoor(HttpStatus.INTERNAL_SERVER_ERROR, "failed"));
    }

    private static boolean isForOthers(Exception e) {
        return e instanceof ClientAbortException || e.getClass().getName().startsWith("org.springframework.security.");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = switch (e) {
            case MethodArgumentTypeMismatchException wrong -> unreadable(wrong.getName(), wrong.getValue());
            case TypeMismatchException wrong -> unreadable(String.valueOf(wrong.getPropertyName()), wrong.getValue());
            case MethodArgumentNotValidException wrong -> errors.problem(fields(wrong));
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            case HttpMessageNotReadableException unread -> errors.problem(body(unread));
            case MaxUploadSizeExceededException large ->
                errors.problem(new Refusal("file.tooLarge", Refusal.Kind.TOO_LARGE));
            default -> errors.atTheDoor(status, code(status));
        };
        var answer = ApiErrors.answer(problem);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(problem);
    }

    private ProblemDetail unreadable(String field, @Nullable Object value) {
        return errors.problem(Refusal.field(field, "unreadable", String.valueOf(value)));
    }

    private ProblemDetail required(String field) {
        return errors.problem(Refusal.field(field, "required"));
    }

    private static Refusal fields(MethodArgumentNotValidException wrong) {
        return Refusal.fields(wrong.getFieldErrors().stream()
                .map(error -> new Refusal.FieldError(
                        error.getField(), "unreadable", String.valueOf(error.getRejectedValue())))
                .toList());
    }

    /** Names the value that is of the wrong type; nothing to name where it is no JSON at all. */
    private static Refusal body(HttpMessageNotReadableException unread) {
        if (unread.getCause() instanceof JacksonException wrong
                && !wrong.getPath().isEmpty()) {
            return Refusal.field(path(wrong), "wrongValue");
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

package id.sinergi.shared;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What a controller throws, in words. A refusal is not a failure and is not logged. */
@RestControllerAdvice(annotations = RestController.class)
class ApiAdvice extends ResponseEntityExceptionHandler {

    private final ApiErrors errors;

    ApiAdvice(ApiErrors errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        return answer(e.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
        return answer(Refusal.field(e.getName(), "unreadable", String.valueOf(e.getValue())));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.unprocessableContent().body(errors.problem(Refusal.invalid("body.unreadable")));
    }

    private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return ResponseEntity.status(refusal.kind().status()).body(errors.problem(refusal));
    }
}

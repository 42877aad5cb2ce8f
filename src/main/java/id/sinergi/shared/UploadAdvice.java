package id.sinergi.shared;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * An upload over the limit is noticed before it is known which controller it was for, so advice bound to controllers
 * never hears of it.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadAdvice {

    private final ApiErrors errors;

    UploadAdvice(ApiErrors errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return ResponseEntity.status(Refusal.Kind.TOO_LARGE.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(errors.problem(new Refusal("file.tooLarge", Refusal.Kind.TOO_LARGE)));
    }
}

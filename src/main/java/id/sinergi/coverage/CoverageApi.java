package id.sinergi.coverage;

import id.sinergi.coverage.Coverage.Answer;
import id.sinergi.coverage.Coverage.Question;
import id.sinergi.shared.ApiErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CoverageApi {

    private final Coverage coverage;
    private final ApiErrors errors;

    CoverageApi(Coverage coverage, ApiErrors errors) {
        this.coverage = coverage;
        this.errors = errors;
    }

    @GetMapping("/api/v1/coverage")
    ResponseEntity<?> coverage(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at) {
        var area = village == null || village.isBlank() ? district : village;
        return errors.answer(coverage.answer(new Question(at, area, null)).map(Answer::figures));
    }
}

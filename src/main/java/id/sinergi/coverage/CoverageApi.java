package id.sinergi.coverage;

import id.sinergi.coverage.Coverage.Answer;
import id.sinergi.coverage.Coverage.Question;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Coverage")
class CoverageApi {

    private final Coverage coverage;

    CoverageApi(Coverage coverage) {
        this.coverage = coverage;
    }

    /** The figures of the village where one is named, else of the district; both only where the one lies in the other. */
    @Operation(summary = "Who is covered, by segment and area, on a date")
    @GetMapping("/api/v1/coverage")
    Result<CoverageFigures> coverage(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at) {
        var narrow = said(village);
        var wide = said(district);
        if (narrow != null && wide != null && !narrow.startsWith(wide + ".")) {
            return Result.refused(Refusal.field("village", "coverage.otherDistrict", narrow, wide));
        }
        var area = narrow == null ? wide : narrow;
        return coverage.answer(new Question(at, area, null)).map(Answer::figures);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

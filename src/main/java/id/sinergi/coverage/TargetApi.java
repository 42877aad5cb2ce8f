package id.sinergi.coverage;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What areas aim at, for programs: what the coverage page does, by the same service. */
@RestController
@RequestMapping("/api/v1/coverage/targets")
class TargetApi {

    private final Targets targets;
    private final ApiErrors answers;

    TargetApi(Targets targets, ApiErrors answers) {
        this.targets = targets;
        this.answers = answers;
    }

    record Wanted(
            @Nullable String areaCode,
            @Nullable BigDecimal percent,
            @Nullable LocalDate validFrom,
            @Nullable String source,
            @Nullable String reason) {

        /** What is missing stands as something that the service refuses. */
        Target target() {
            return new Target(
                    Objects.requireNonNullElse(areaCode, ""),
                    Objects.requireNonNullElse(percent, BigDecimal.ZERO),
                    Objects.requireNonNullElse(validFrom, LocalDate.MIN),
                    Objects.requireNonNullElse(source, ""));
        }
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(targets.list(area)
                .map(all -> Slice.of(all, one -> one.areaCode() + " " + one.validFrom(), limit, cursor)));
    }

    @PutMapping
    ResponseEntity<?> set(@RequestBody Wanted body) {
        return answers.answer(targets.set(body.target(), Objects.requireNonNullElse(body.reason(), "")));
    }
}

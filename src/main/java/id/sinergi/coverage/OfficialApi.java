package id.sinergi.coverage;

import id.sinergi.coverage.OfficialFigures.Published;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Slice;
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

/** The official series for programs: what the coverage page does, by the same service. */
@RestController
@RequestMapping("/api/v1/coverage/official")
class OfficialApi {

    private final OfficialFigures official;
    private final ApiErrors answers;

    OfficialApi(OfficialFigures official, ApiErrors answers) {
        this.official = official;
        this.answers = answers;
    }

    record Figure(
            @Nullable LocalDate at,
            @Nullable String segment,
            @Nullable Integer eligible,
            @Nullable Integer active,
            @Nullable String source,
            @Nullable String reason) {

        /** What is missing stands as something that the service refuses. */
        Published published() {
            return new Published(
                    Objects.requireNonNullElse(at, LocalDate.MIN),
                    segment,
                    Objects.requireNonNullElse(eligible, 0),
                    Objects.requireNonNullElse(active, -1),
                    Objects.requireNonNullElse(source, ""));
        }
    }

    @GetMapping
    Slice<Published> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(official.all(), one -> one.at() + " " + one.segment(), limit, cursor);
    }

    @PutMapping
    ResponseEntity<?> publish(@RequestBody Figure body) {
        return answers.answer(official.publish(body.published(), Objects.requireNonNullElse(body.reason(), "")));
    }
}

package id.sinergi.registry;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of people and one person's record, as on their pages: NIK masked, cut by the caller's areas. */
@RestController
@RequestMapping("/api/v1/workers")
class WorkerApi {

    private static final List<String> ROUTES =
            List.of(WorkerFilter.OUTREACH, WorkerFilter.EMPLOYER, WorkerFilter.SUBSIDY, "none");
    private static final List<String> MEMBERSHIPS = List.of("active", "inactive", "none", "unprotected");
    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

    private final Workers workers;
    private final ApiErrors answers;

    WorkerApi(Workers workers, ApiErrors answers) {
        this.workers = workers;
        this.answers = answers;
    }

    /** {@code counted}: only those who count for the coverage today. */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String route,
            @RequestParam(required = false) @Nullable String membership,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(defaultValue = "false") boolean counted,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(option("route", route, ROUTES)
                .then(ok -> option("membership", membership, MEMBERSHIPS))
                .then(ok -> option("segment", segment, SEGMENTS))
                .map(ok -> new WorkerFilter(
                        q,
                        village == null ? district : village,
                        membership == null ? null : membership.toUpperCase(Locale.ROOT),
                        counted ? true : null,
                        route,
                        segment))
                .map(filter -> workers.search(filter, limit, cursor)));
    }

    private static Result<Boolean> option(String field, @Nullable String value, List<String> options) {
        return value == null || options.contains(value)
                ? Result.done(true)
                : Result.refused(Refusal.field(field, "notAnOption", String.join(", ", options)));
    }

    /** With the reason of the route, history and memberships; the read is recorded. */
    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return answers.answer(workers.record(id));
    }
}

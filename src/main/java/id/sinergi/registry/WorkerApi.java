package id.sinergi.registry;

import id.sinergi.shared.Once.Question;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of people and one person's record, as on their pages: NIK masked, cut by the caller's areas. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "People")
@RequestMapping("/api/v1/workers")
class WorkerApi {

    private static final List<String> ROUTES =
            List.of(WorkerFilter.OUTREACH, WorkerFilter.EMPLOYER, WorkerFilter.SUBSIDY, "none");
    private static final List<String> MEMBERSHIPS = List.of("active", "inactive", "none", "unprotected");
    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

    private final Workers workers;

    WorkerApi(Workers workers) {
        this.workers = workers;
    }

    /** {@code counted}: only those who count for the coverage today. */
    @Operation(summary = "People whom the caller may see, NIK masked")
    @GetMapping
    Result<Slice<WorkerRow>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String route,
            @RequestParam(required = false) @Nullable String membership,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(defaultValue = "false") boolean counted,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return option("route", route, ROUTES)
                .then(ok -> option("membership", membership, MEMBERSHIPS))
                .then(ok -> option("segment", segment, SEGMENTS))
                .map(ok -> new WorkerFilter(
                        q,
                        village == null ? district : village,
                        membership == null ? null : membership.toUpperCase(Locale.ROOT),
                        counted ? true : null,
                        route,
                        segment))
                .map(filter -> workers.search(filter, limit, cursor));
    }

    /** A whole NIK in a body, never in an address. */
    @Schema(name = "WorkerLookup")
    record Wanted(@Nullable String nik) {}

    /** Whom a NIK belongs to, in the caller's areas; recorded and limited in number. */
    @Operation(summary = "Whom a whole NIK belongs to, in the caller's area; recorded and limited in number")
    @Question
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @PostMapping("/lookup")
    Result<Slice<WorkerRow>> lookup(@RequestBody Wanted body) {
        return workers.lookup(body.nik()).map(rows -> new Slice<>(rows, null));
    }

    private static Result<Boolean> option(String field, @Nullable String value, List<String> options) {
        return value == null || options.contains(value)
                ? Result.done(true)
                : Result.refused(Refusal.field(field, "notAnOption", String.join(", ", options)));
    }

    /** With the reason of the route, history and memberships; the read is recorded. */
    @Operation(summary = "A person's record; the read is recorded")
    @GetMapping("/{id}")
    Result<WorkerRecord> one(@PathVariable long id) {
        return workers.record(id);
    }
}

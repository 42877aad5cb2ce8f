package id.sinergi.village;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.ClosingReport.Row;
import id.sinergi.village.Collection.Figures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is expected of a round, its end and its report, for programs. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Rounds")
@RequestMapping("/api/v1/rounds/{id}")
class RoundReportApi {

    private final RoundClosing closing;
    private final Expected expected;
    private final Clock clock;

    RoundReportApi(RoundClosing closing, Expected expected, Clock clock) {
        this.closing = closing;
        this.expected = expected;
        this.clock = clock;
    }

    /** Why a round is closed although cases are open. */
    @Schema(name = "RoundClosing")
    record Reason(@Nullable String reason) {}

    /** Numbers by village code. */
    @Schema(name = "ExpectedNumbers")
    record Numbers(@Nullable Map<String, @Nullable Long> expected) {}

    @Operation(summary = "Changes what is expected of villages of an open round")
    @RolesAllowed("DPMD_SUPERVISOR")
    @PutMapping("/expected")
    Result<Changed> expect(@PathVariable long id, @RequestBody Numbers request) {
        var numbers = new LinkedHashMap<String, Long>();
        if (request.expected() != null) {
            request.expected().forEach((code, number) -> numbers.put(code, number == null ? -1 : number));
        }
        return numbers.isEmpty()
                ? Result.refused(Refusal.field("expected", "required"))
                : expected.change(id, numbers).map(Changed::new);
    }

    @Schema(name = "ChangedNumbers")
    record Changed(int changed) {}

    @Schema(name = "RoundCoverage")
    record Counted(LocalDate at, long eligible, long active) {}

    @Operation(summary = "Closes a round; with a reason where cases are open")
    @RolesAllowed("DPMD_SUPERVISOR")
    @PostMapping("/close")
    Result<Report> close(@PathVariable long id, @RequestBody Reason request) {
        return closing.close(id, request.reason()).map(this::json);
    }

    @Operation(summary = "How every village of a closed round ended")
    @GetMapping("/report")
    Result<Report> report(@PathVariable long id) {
        return closing.report(id).map(this::json);
    }

    private Report json(ClosingReport report) {
        return new Report(
                report.round().id(),
                report.round().name(),
                report.closedBy(),
                report.closedAt().atZone(clock.getZone()).toOffsetDateTime(),
                report.reason(),
                report.closed(),
                report.open(),
                report.rows().stream().map(RoundReportApi::json).toList());
    }

    @Schema(name = "RoundReport")
    record Report(
            long round,
            String name,
            String closedBy,
            OffsetDateTime closedAt,
            @Nullable String reason,
            long closed,
            long open,
            List<Line> items) {}

    private static Line json(Row row) {
        return new Line(
                row.villageCode(),
                row.caseNumber(),
                row.state(),
                row.expected(),
                row.accepted(),
                row.rejected(),
                row.missing(),
                row.lateDays(),
                json(row.before()),
                json(row.after()));
    }

    @Schema(name = "RoundReportVillage")
    record Line(
            String villageCode,
            String caseNumber,
            String state,
            @Nullable Long expected,
            @Nullable Long accepted,
            @Nullable Long rejected,
            long missing,
            int lateDays,
            @Nullable Counted before,
            @Nullable Counted after) {}

    private static @Nullable Counted json(@Nullable Figures figures) {
        return figures == null ? null : new Counted(figures.at(), figures.eligible(), figures.active());
    }
}

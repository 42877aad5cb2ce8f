package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.shared.Download;
import id.sinergi.shared.Once.Question;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sweeps of arrears for programs: what the pages do, by the same services. */
@RestController
@Tag(name = "Employers")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
@RequestMapping("/api/v1/arrears")
class SweepApi {

    private final Sweeps sweeps;
    private final SweepReceipt receipt;
    private final Clock clock;

    SweepApi(Sweeps sweeps, SweepReceipt receipt, Clock clock) {
        this.sweeps = sweeps;
        this.receipt = receipt;
        this.clock = clock;
    }

    /**
     * From when on arrears are worth a case; of {@code months} and {@code owed} (rupiah) one at least.
     *
     * @param asOf today where left out
     * @param both whether both must be reached
     */
    @Schema(name = "ArrearsThreshold")
    record Wanted(
            @Nullable LocalDate asOf,
            @Nullable Integer months,
            @Nullable Long owed,
            @Nullable Boolean both) {

        private boolean isBoth() {
            return Boolean.TRUE.equals(both);
        }
    }

    @Operation(summary = "Who passes a threshold of arrears")
    @Question
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/preview")
    Result<Sweeps.Preview> preview(@RequestBody Wanted wanted) {
        return sweeps.preview(wanted.asOf(), wanted.months(), wanted.owed(), wanted.isBoth());
    }

    @Operation(summary = "Reports all who pass a threshold, in the background")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/sweeps")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Result<One> begin(@RequestBody Wanted wanted) {
        return sweeps.begin(wanted.asOf(), wanted.months(), wanted.owed(), wanted.isBoth())
                .map(this::json);
    }

    @Operation(summary = "Sweeps of arrears, newest first")
    @GetMapping("/sweeps")
    Slice<One> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return sweeps.list(limit, cursor).map(this::json);
    }

    @Operation(summary = "How a sweep stands")
    @GetMapping("/sweeps/{id}")
    Result<One> one(@PathVariable long id) {
        return sweeps.find(id).map(this::json);
    }

    @Operation(summary = "Goes on with a sweep that stopped")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/sweeps/{id}/resume")
    Result<One> resume(@PathVariable long id) {
        return sweeps.resume(id).map(this::json);
    }

    /** {@code state}: waiting, opened, joined, reported or failed. */
    @Operation(summary = "The employers of a sweep with what became of each")
    @GetMapping("/sweeps/{id}/employers")
    Result<Slice<Row>> employers(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = Arrays.stream(State.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElse(null);
        if (state != null && wanted == null) {
            return Result.refused(Refusal.field("state", "notAnOption"));
        }
        return sweeps.lines(id, wanted)
                .map(lines -> Slice.of(lines, line -> Long.toString(line.employerId()), limit, cursor)
                        .map(SweepApi::json));
    }

    @Operation(summary = "The receipt of a sweep, csv or xlsx")
    @GetMapping("/sweeps/{id}/receipt.{format}")
    Download receipt(@PathVariable long id, @PathVariable String format) {
        var wanted = Arrays.stream(Format.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.field("format", "notAnOption", "csv, xlsx").raise());
        return receipt.file(id, wanted)
                .map(bytes -> Download.of(wanted.fileName("tindak-lanjut-piutang-" + id), wanted.type(), bytes))
                .orThrow();
    }

    private One json(Sweep sweep) {
        return new One(
                sweep.id(),
                sweep.finishedAt() == null ? sweeps.standing(sweep.id()).word() : "done",
                sweep.threshold().asOf(),
                sweep.threshold().months() == 0 ? null : sweep.threshold().months(),
                sweep.threshold().owed() == 0 ? null : sweep.threshold().owed(),
                sweep.threshold().both(),
                sweep.total(),
                sweep.done(),
                sweep.opened(),
                sweep.joined(),
                sweep.reported(),
                sweep.failed(),
                sweep.outOfScope(),
                sweep.at().atZone(clock.getZone()).toOffsetDateTime(),
                sweep.finishedAt() == null
                        ? null
                        : sweep.finishedAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    @Schema(name = "ArrearsSweep")
    record One(
            long id,
            String state,
            LocalDate asOf,
            @Nullable Integer months,
            @Nullable Long owed,
            boolean both,
            long total,
            long done,
            long opened,
            long joined,
            long reported,
            long failed,
            long outOfScope,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt) {}

    private static Row json(Line line) {
        return new Row(
                line.employerId(),
                line.name(),
                line.villageCode(),
                line.state().name().toLowerCase(Locale.ROOT),
                line.caseNumber(),
                line.open().stream().map(one -> one.month().toString()).toList(),
                line.amount());
    }

    @Schema(name = "ArrearsSweepEmployer")
    record Row(
            long employer,
            String name,
            String villageCode,
            String state,
            @Nullable String caseNumber,
            List<String> months,
            long amount) {}
}

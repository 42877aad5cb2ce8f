package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sweeps of arrears for programs: what the pages do, by the same services. */
@RestController
@RequestMapping("/api/v1/arrears")
class SweepApi {

    private final Sweeps sweeps;
    private final SweepReceipt receipt;
    private final ApiErrors answers;
    private final Clock clock;

    SweepApi(Sweeps sweeps, SweepReceipt receipt, ApiErrors answers, Clock clock) {
        this.sweeps = sweeps;
        this.receipt = receipt;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * From when on arrears are worth a case; of {@code months} and {@code owed} (rupiah) one at least.
     *
     * @param asOf today where left out
     * @param both whether both must be reached
     */
    record Wanted(
            @Nullable LocalDate asOf,
            @Nullable Integer months,
            @Nullable Long owed,
            @Nullable Boolean both) {

        private boolean isBoth() {
            return Boolean.TRUE.equals(both);
        }
    }

    @PostMapping("/preview")
    ResponseEntity<?> preview(@RequestBody Wanted wanted) {
        return answers.answer(sweeps.preview(wanted.asOf(), wanted.months(), wanted.owed(), wanted.isBoth()));
    }

    @PostMapping("/sweeps")
    ResponseEntity<?> begin(@RequestBody Wanted wanted) {
        return answers.answer(
                sweeps.begin(wanted.asOf(), wanted.months(), wanted.owed(), wanted.isBoth())
                        .map(this::json),
                HttpStatus.ACCEPTED);
    }

    @GetMapping("/sweeps")
    Slice<Map<String, @Nullable Object>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return sweeps.list(limit, cursor).map(this::json);
    }

    @GetMapping("/sweeps/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return answers.answer(sweeps.find(id).map(this::json));
    }

    @PostMapping("/sweeps/{id}/resume")
    ResponseEntity<?> resume(@PathVariable long id) {
        return answers.answer(sweeps.resume(id).map(this::json));
    }

    /** {@code state}: waiting, opened, joined, reported or failed. */
    @GetMapping("/sweeps/{id}/employers")
    ResponseEntity<?> employers(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = Arrays.stream(State.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElse(null);
        if (state != null && wanted == null) {
            return answers.answer(Result.refused(Refusal.field("state", "notAnOption")));
        }
        return answers.answer(sweeps.lines(id, wanted)
                .map(lines -> Slice.of(lines, line -> Long.toString(line.employerId()), limit, cursor)
                        .map(SweepApi::json)));
    }

    @GetMapping("/sweeps/{id}/receipt.{format}")
    ResponseEntity<?> receipt(@PathVariable long id, @PathVariable String format) {
        var wanted = format.equals("csv") ? Format.CSV : Format.XLSX;
        return receipt.file(id, wanted) instanceof Result.Done<byte[]>(var bytes)
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(wanted.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=" + wanted.fileName("tindak-lanjut-piutang-" + id))
                        .body(bytes)
                : answers.answer(sweeps.find(id));
    }

    private Map<String, @Nullable Object> json(Sweep sweep) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", sweep.id());
        json.put("state", sweep.finishedAt() == null ? "running" : "done");
        json.put("asOf", sweep.threshold().asOf());
        json.put(
                "months",
                sweep.threshold().months() == 0 ? null : sweep.threshold().months());
        json.put(
                "owed", sweep.threshold().owed() == 0 ? null : sweep.threshold().owed());
        json.put("both", sweep.threshold().both());
        json.put("total", sweep.total());
        json.put("done", sweep.done());
        json.put("opened", sweep.opened());
        json.put("joined", sweep.joined());
        json.put("reported", sweep.reported());
        json.put("failed", sweep.failed());
        json.put("outOfScope", sweep.outOfScope());
        json.put("startedAt", sweep.at().atZone(clock.getZone()).toOffsetDateTime());
        json.put(
                "finishedAt",
                sweep.finishedAt() == null
                        ? null
                        : sweep.finishedAt().atZone(clock.getZone()).toOffsetDateTime());
        return json;
    }

    private static Map<String, @Nullable Object> json(Line line) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("employer", line.employerId());
        json.put("name", line.name());
        json.put("villageCode", line.villageCode());
        json.put("state", line.state().name().toLowerCase(Locale.ROOT));
        json.put("caseNumber", line.caseNumber());
        json.put(
                "months",
                line.open().stream().map(one -> one.month().toString()).toList());
        json.put("amount", line.amount());
        return json;
    }
}

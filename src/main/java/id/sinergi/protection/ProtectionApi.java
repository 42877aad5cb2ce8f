package id.sinergi.protection;

import id.sinergi.engine.ProcessRuntime;
import id.sinergi.protection.ProtectionLists.Sheet;
import id.sinergi.protection.Registration.Format;
import id.sinergi.protection.Registration.Paper;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.worklist.forms.TaskWork;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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

/** Lists of subsidised protection for programs: what the pages do, by the same services and tasks. */
@RestController
@RequestMapping("/api/v1/protection-lists")
class ProtectionApi {

    private final ProtectionLists lists;
    private final Proposals proposals;
    private final Registration registration;
    private final TaskWork tasks;
    private final ProcessRuntime engine;
    private final ApiErrors answers;

    ProtectionApi(
            ProtectionLists lists,
            Proposals proposals,
            Registration registration,
            TaskWork tasks,
            ProcessRuntime engine,
            ApiErrors answers) {
        this.lists = lists;
        this.proposals = proposals;
        this.registration = registration;
        this.tasks = tasks;
        this.engine = engine;
        this.answers = answers;
    }

    record Return(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long source,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var states = Arrays.stream(ProtectionList.State.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (state != null && !states.contains(state)) {
            return answers.answer(Result.refused(Refusal.field("state", "notAnOption", String.join(", ", states))));
        }
        var found = lists.list().stream()
                .filter(one -> state == null || one.list().state().name().equalsIgnoreCase(state))
                .filter(one -> source == null || one.list().sourceId() == source)
                .toList();
        return ResponseEntity.ok(
                Slice.of(found, one -> one.list().number(), limit, cursor).map(ProtectionJson::list));
    }

    @PostMapping
    ResponseEntity<?> propose(@RequestBody Map<String, Object> request) {
        if (!proposals.mayPropose()) {
            return answers.answer(Result.refused(Refusal.forbidden("protection.proposerOnly")));
        }
        var opened = OrderReader.read(request).then(proposals::propose).then(number -> {
            engine.settle(number);
            return lists.find(number);
        });
        return answers.answer(opened.map(ProtectionJson::sheet), HttpStatus.CREATED);
    }

    /** What a proposal would hold and cost, without proposing it. */
    @PostMapping("/preview")
    ResponseEntity<?> preview(@RequestBody Map<String, Object> request) {
        if (!proposals.mayPropose()) {
            return answers.answer(Result.refused(Refusal.forbidden("protection.proposerOnly")));
        }
        return answers.answer(OrderReader.read(request).then(proposals::preview).map(ProtectionJson::preview));
    }

    @GetMapping("/{number}")
    ResponseEntity<?> one(@PathVariable String number) {
        return answers.answer(lists.find(number).map(ProtectionJson::sheet));
    }

    @PostMapping("/{number}/approve")
    ResponseEntity<?> approve(@PathVariable String number) {
        return decide(number, Map.of("decision", ApproveForm.APPROVED));
    }

    @PostMapping("/{number}/return")
    ResponseEntity<?> giveBack(@PathVariable String number, @RequestBody Return body) {
        return body.reason() == null
                ? decide(number, Map.of("decision", ApproveForm.RETURNED))
                : decide(number, Map.of("decision", ApproveForm.RETURNED, "reason", body.reason()));
    }

    private ResponseEntity<?> decide(String number, Map<String, String> values) {
        var decided = lists.find(number)
                .then(ProtectionApi::waiting)
                .then(sheet -> tasks.complete(number, ApproveForm.KEY, values))
                .then(lists::find);
        return answers.answer(decided.map(ProtectionJson::sheet));
    }

    private static Result<Sheet> waiting(Sheet sheet) {
        return sheet.seen().list().state() == ProtectionList.State.PROPOSED
                ? Result.done(sheet)
                : Result.refused(Refusal.conflict("protection.notWaiting"));
    }

    /** Its people with how they stand, NIK masked; all that the caller may see unless {@code standing} is given. */
    @GetMapping("/{number}/people")
    ResponseEntity<?> people(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (standing != null && !List.of("active", "waiting", "gone").contains(standing)) {
            return answers.answer(Result.refused(Refusal.field("standing", "notAnOption", "active, waiting, gone")));
        }
        var wanted = standing == null ? null : standing.toUpperCase(Locale.ROOT);
        return answers.answer(lists.people(number, wanted)
                .map(people -> Slice.of(
                                people, one -> Long.toString(one.worker().id()), limit, cursor)
                        .map(ProtectionJson::person)));
    }

    @GetMapping("/{number}/result")
    ResponseEntity<?> result(@PathVariable String number) {
        return answers.answer(lists.find(number).map(Sheet::seen).map(ProtectionJson::result));
    }

    @GetMapping("/{number}/registration.xlsx")
    ResponseEntity<?> xlsx(@PathVariable String number) {
        return file(number, Format.XLSX);
    }

    @GetMapping("/{number}/registration.csv")
    ResponseEntity<?> csv(@PathVariable String number) {
        return file(number, Format.CSV);
    }

    private ResponseEntity<?> file(String number, Format format) {
        var result = registration.take(number, format);
        if (result instanceof Result.Done<Paper>(var paper)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(paper.type()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(paper.fileName(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(paper.content());
        }
        return answers.answer(result);
    }
}

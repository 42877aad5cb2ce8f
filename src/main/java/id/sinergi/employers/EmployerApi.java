package id.sinergi.employers;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Employers for programs: what the pages show and do, by the same services. */
@RestController
@RequestMapping("/api/v1/employers")
class EmployerApi {

    private final Employers employers;
    private final Branches branches;
    private final ArrearsAges ages;
    private final Kbli kbli;
    private final ApiErrors answers;
    private final Clock clock;

    EmployerApi(Employers employers, Branches branches, ArrearsAges ages, Kbli kbli, ApiErrors answers, Clock clock) {
        this.employers = employers;
        this.branches = branches;
        this.ages = ages;
        this.kbli = kbli;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * {@code age}: a class of months since the oldest open month was due, such as {@code 4-6}; {@code openCase}: those about
     * whom the caller sees an open case, or the others.
     */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(defaultValue = "false") boolean arrears,
            @RequestParam(required = false) @Nullable Boolean registered,
            @RequestParam(required = false) @Nullable String age,
            @RequestParam(required = false) @Nullable Boolean openCase,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = ages.ofCode(age).orElse(null);
        if (age != null && wanted == null) {
            var codes = ages.all().stream().map(ArrearsAges.Age::code).toList();
            return answers.answer(Result.refused(Refusal.field("age", "notAnOption", String.join(", ", codes))));
        }
        var filter = EmployerFilter.of(q, village == null ? district : village)
                .inArrears(arrears)
                .unregistered(Boolean.FALSE.equals(registered))
                .age(wanted)
                .openCase(openCase);
        return ResponseEntity.ok(employers.list(filter, limit, cursor).map(this::listed));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return answers.answer(employers.get(id).map(this::json));
    }

    @GetMapping("/{id}/arrears")
    ResponseEntity<?> arrears(@PathVariable long id) {
        return answers.answer(employers
                .get(id)
                .then(employer -> employers.seesArrears()
                        ? Result.done(Map.of(
                                "items",
                                employers.arrears(employer).stream()
                                        .map(this::month)
                                        .toList()))
                        : Result.refused(Refusal.forbidden("employer.arrearsRole"))));
    }

    @GetMapping("/{id}/branches")
    ResponseEntity<?> branches(@PathVariable long id) {
        return answers.answer(branches.of(id).map(all -> Map.of("items", all)));
    }

    /** The fields of a record; {@code confirmed}: it is another one although the village has one of that name. */
    @PostMapping
    ResponseEntity<?> create(@RequestBody Map<String, @Nullable Object> body) {
        var form = EmployerForm.EMPTY.with(body);
        return answers.answer(
                employers
                        .create(form, Boolean.TRUE.equals(body.get("confirmed")))
                        .map(this::json),
                HttpStatus.CREATED);
    }

    /** The fields that change, and the {@code version} that the caller had seen. */
    @PatchMapping("/{id}")
    ResponseEntity<?> change(@PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return answers.answer(employers
                .get(id)
                .then(employer -> version(body)
                        .then(version -> employers.change(
                                id, version, EmployerForm.of(employer).with(body)))
                        .map(this::json)));
    }

    @PostMapping("/{id}/branches")
    ResponseEntity<?> add(@PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return answers.answer(branches.add(id, form(new HashMap<>(), body)), HttpStatus.CREATED);
    }

    @PatchMapping("/{id}/branches/{branch}")
    ResponseEntity<?> change(
            @PathVariable long id, @PathVariable long branch, @RequestBody Map<String, @Nullable Object> body) {
        return answers.answer(version(body)
                .then(version -> branches.of(id)
                        .then(all -> all.stream()
                                .filter(one -> one.id() == branch)
                                .findFirst()
                                .map(one -> branches.change(id, branch, version, form(values(one), body)))
                                .orElseGet(() -> Result.refused(Refusal.notFound("branch.unknown"))))));
    }

    private static Result<Integer> version(Map<String, @Nullable Object> body) {
        return body.get("version") instanceof Integer number
                ? Result.done(number)
                : Result.refused(Refusal.field("version", "required"));
    }

    private static Map<String, @Nullable Object> values(Branch branch) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", branch.code());
        values.put("nib", branch.nib());
        values.put("name", branch.name());
        values.put("address", branch.address());
        values.put("villageCode", branch.villageCode());
        values.put("workerCount", branch.workerCount());
        return values;
    }

    private static Branch.Form form(Map<String, @Nullable Object> known, Map<String, @Nullable Object> body) {
        known.putAll(body);
        return new Branch.Form(
                text(known.get("code")),
                text(known.get("nib")),
                text(known.get("name")),
                text(known.get("address")),
                text(known.get("villageCode")),
                text(known.get("workerCount")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Map<String, @Nullable Object> listed(Employers.Listed one) {
        var json = json(one.employer());
        if (employers.seesArrears()) {
            json.put("monthsInArrears", one.months());
            json.put("owed", one.owed());
            json.put("oldestDue", one.oldest());
        }
        return json;
    }

    private Map<String, @Nullable Object> json(Employer employer) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", employer.id());
        json.putAll(EmployerForm.of(employer).values());
        json.put("workerCount", employer.workerCount());
        json.put("riskGroup", employer.riskGroup());
        json.put(
                "kbliSection",
                kbli.of(employer.kbli()).map(Kbli.Section::letter).orElse(null));
        json.put("version", employer.version());
        json.put("updatedAt", employer.updatedAt().atZone(clock.getZone()).toOffsetDateTime());
        return json;
    }

    private Map<String, @Nullable Object> month(Employer.Arrears month) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("month", YearMonth.from(month.month()).toString());
        json.put("contribution", month.contribution());
        json.put("paid", month.paid());
        json.put("open", month.open());
        json.put("dueOn", month.dueOn());
        json.put("workerCount", month.workerCount());
        json.put(
                "age",
                month.open() == 0
                        ? null
                        : ages.of(month.dueOn(), LocalDate.now(clock))
                                .map(ArrearsAges.Age::code)
                                .orElse(null));
        return json;
    }
}

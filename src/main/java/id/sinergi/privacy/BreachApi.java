package id.sinergi.privacy;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Breaches for programs: what the screen does, by the same service. */
@RestController
@RequestMapping("/api/v1/breaches")
class BreachApi {

    private final Breaches breaches;
    private final ApiErrors answers;
    private final Clock clock;

    BreachApi(Breaches breaches, ApiErrors answers, Clock clock) {
        this.breaches = breaches;
        this.answers = answers;
        this.clock = clock;
    }

    record Report(
            @Nullable String what,
            @Nullable List<@Nullable String> data,
            @Nullable Integer persons,
            @Nullable OffsetDateTime happenedAt,
            @Nullable OffsetDateTime knownAt) {}

    @PostMapping
    ResponseEntity<?> report(@RequestBody Report body) {
        var report = new Breaches.Report(
                body.what(), data(body.data()), body.persons(), instant(body.happenedAt()), instant(body.knownAt()));
        return answers.answer(breaches.report(report).map(this::json), HttpStatus.CREATED);
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ResponseEntity.ok(breaches.list(limit, cursor).map(this::json));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return answer(breaches.find(id));
    }

    record Assessment(
            @Nullable Integer version,
            @Nullable List<@Nullable String> data,
            @Nullable Integer persons,
            @Nullable String how,
            @Nullable String measures) {}

    @PostMapping("/{id}/confirm")
    ResponseEntity<?> confirm(@PathVariable long id, @RequestBody Assessment body) {
        var found = new Breaches.Assessment(data(body.data()), body.persons(), body.how(), body.measures());
        return answer(breaches.confirm(id, version(body.version()), found));
    }

    record Words(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String lessons) {}

    @PostMapping("/{id}/dismiss")
    ResponseEntity<?> dismiss(@PathVariable long id, @RequestBody Words body) {
        return answer(breaches.dismiss(id, version(body.version()), body.reason()));
    }

    record Notice(
            @Nullable Integer version,
            @Nullable String audience,
            @Nullable OffsetDateTime at,
            @Nullable String means) {}

    @PostMapping("/{id}/notices")
    ResponseEntity<?> told(@PathVariable long id, @RequestBody Notice body) {
        var audience = option("audience", Breach.Audience.class, body.audience());
        return answer(breaches.told(id, version(body.version()), audience, instant(body.at()), body.means()));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<?> close(@PathVariable long id, @RequestBody Words body) {
        return answer(breaches.close(id, version(body.version()), body.lessons()));
    }

    private ResponseEntity<?> answer(Result<Breach> result) {
        return answers.answer(result.map(this::json));
    }

    private Map<String, @Nullable Object> json(Breach breach) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", breach.id());
        json.put("version", breach.version());
        json.put("state", code(breach.state()));
        json.put("clock", code(breach.clock(clock.instant())));
        json.put("what", breach.what());
        json.put("data", breach.data().stream().map(BreachApi::code).toList());
        json.put("persons", breach.persons());
        json.put("happenedAt", time(breach.happenedAt()));
        json.put("knownAt", time(breach.knownAt()));
        json.put("dueAt", time(breach.dueAt()));
        json.put("source", breach.source());
        json.put("how", breach.how());
        json.put("measures", breach.measures());
        json.put("reason", breach.reason());
        json.put("lessons", breach.lessons());
        json.put("reportedBy", breach.reportedBy());
        json.put("agency", breach.agency());
        json.put("reportedAt", time(breach.reportedAt()));
        json.put("closedAt", time(breach.closedAt()));
        json.put("notices", breach.notices().stream().map(this::notice).toList());
        return json;
    }

    private Map<String, @Nullable Object> notice(Breach.Notice notice) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("audience", code(notice.audience()));
        json.put("at", time(notice.at()));
        json.put("means", notice.means());
        json.put("by", notice.by());
        return json;
    }

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw new RefusedException(Refusal.field("version", "required"));
        }
        return version;
    }

    private static List<Breach.Data> data(@Nullable List<@Nullable String> codes) {
        return codes == null
                ? List.of()
                : codes.stream()
                        .map(code -> option("data", Breach.Data.class, code))
                        .distinct()
                        .toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E option(String field, Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> code(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.field(
                        field,
                        word == null ? "required" : "notAnOption",
                        Arrays.stream(type.getEnumConstants())
                                .map(BreachApi::code)
                                .collect(Collectors.joining(", ")))));
    }
}

package id.sinergi.privacy;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

/** Breaches for programs: what the screen does, by the same service. */
@RestController
@PermitAll
@Tag(name = "Privacy")
@RequestMapping("/api/v1/breaches")
class BreachApi {

    private final Breaches breaches;
    private final Clock clock;

    BreachApi(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    @Schema(name = "BreachReport")
    record Report(
            @Nullable String what,
            @Nullable List<String> data,
            @Nullable Integer persons,
            @Nullable OffsetDateTime happenedAt,
            @Nullable OffsetDateTime knownAt) {}

    @Operation(summary = "Reports a breach of personal data; its 72 hours run from knownAt")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<Known> report(@RequestBody Report body) {
        var report = new Breaches.Report(
                body.what(), data(body.data()), body.persons(), instant(body.happenedAt()), instant(body.knownAt()));
        return breaches.report(report).map(this::json);
    }

    @Operation(summary = "One's own reports; all for those who handle them")
    @GetMapping
    Slice<Known> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return breaches.list(limit, cursor).map(this::json);
    }

    @Operation(summary = "One breach with its clock")
    @GetMapping("/{id}")
    Result<Known> one(@PathVariable long id) {
        return breaches.find(id).map(this::json);
    }

    @Schema(name = "BreachAssessment")
    record Assessment(
            @Nullable Integer version,
            @Nullable List<String> data,
            @Nullable Integer persons,
            @Nullable String how,
            @Nullable String measures) {}

    @Operation(summary = "Confirms a breach with what was found")
    @PostMapping("/{id}/confirm")
    Result<Known> confirm(@PathVariable long id, @RequestBody Assessment body) {
        var found = new Breaches.Assessment(data(body.data()), body.persons(), body.how(), body.measures());
        return breaches.confirm(id, version(body.version()), found).map(this::json);
    }

    @Schema(name = "BreachDismissal")
    record Dismissal(@Nullable Integer version, @Nullable String reason) {}

    @Operation(summary = "Finds that it was none, with a reason")
    @PostMapping("/{id}/dismiss")
    Result<Known> dismiss(@PathVariable long id, @RequestBody Dismissal body) {
        return breaches.dismiss(id, version(body.version()), body.reason()).map(this::json);
    }

    @Schema(name = "NewBreachNotice")
    record Notice(
            @Nullable Integer version,
            @Nullable String audience,
            @Nullable OffsetDateTime at,
            @Nullable String means) {}

    @Operation(summary = "Records that persons, the agency or the public were told")
    @PostMapping("/{id}/notices")
    Result<Known> told(@PathVariable long id, @RequestBody Notice body) {
        var audience = option("audience", Breach.Audience.class, body.audience());
        return breaches.told(id, version(body.version()), audience, instant(body.at()), body.means())
                .map(this::json);
    }

    @Schema(name = "BreachLessons")
    record Lessons(@Nullable Integer version, @Nullable String lessons) {}

    @Operation(summary = "Closes a breach with its lessons")
    @PostMapping("/{id}/close")
    Result<Known> close(@PathVariable long id, @RequestBody Lessons body) {
        return breaches.close(id, version(body.version()), body.lessons()).map(this::json);
    }

    private Known json(Breach breach) {
        return new Known(
                breach.id(),
                breach.version(),
                code(breach.state()),
                code(breach.clock(clock.instant())),
                breach.what(),
                breach.data().stream().map(BreachApi::code).toList(),
                breach.persons(),
                time(breach.happenedAt()),
                time(breach.knownAt()),
                time(breach.dueAt()),
                breach.source(),
                breach.how(),
                breach.measures(),
                breach.reason(),
                breach.lessons(),
                breach.reportedBy(),
                breach.agency(),
                time(breach.reportedAt()),
                time(breach.closedAt()),
                breach.notices().stream().map(this::notice).toList());
    }

    @Schema(name = "Breach")
    record Known(
            long id,
            int version,
            String state,
            String clock,
            String what,
            List<String> data,
            @Nullable Integer persons,
            @Nullable OffsetDateTime happenedAt,
            @Nullable OffsetDateTime knownAt,
            @Nullable OffsetDateTime dueAt,
            String source,
            @Nullable String how,
            @Nullable String measures,
            @Nullable String reason,
            @Nullable String lessons,
            String reportedBy,
            String agency,
            @Nullable OffsetDateTime reportedAt,
            @Nullable OffsetDateTime closedAt,
            List<Told> notices) {}

    private Told notice(Breach.Notice notice) {
        return new Told(code(notice.audience()), time(notice.at()), notice.means(), notice.by());
    }

    @Schema(name = "BreachNotice")
    record Told(String audience, @Nullable OffsetDateTime at, String means, String by) {}

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refusal.field("version", "required").raise();
        }
        return version;
    }

    private static List<Breach.Data> data(@Nullable List<String> codes) {
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
                .orElseThrow(() -> Refusal.field(
                                field,
                                word == null ? "required" : "notAnOption",
                                Arrays.stream(type.getEnumConstants())
                                        .map(BreachApi::code)
                                        .collect(Collectors.joining(", ")))
                        .raise());
    }
}

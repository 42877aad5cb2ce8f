package id.sinergi.protection;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/funding-sources")
class FundingApi {

    private final FundingSources sources;
    private final ApiErrors answers;

    FundingApi(FundingSources sources, ApiErrors answers) {
        this.sources = sources;
        this.answers = answers;
    }

    record Request(
            @Nullable String kind,
            @Nullable String name,
            @Nullable Long budget,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    @GetMapping
    Slice<Map<String, Object>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(sources.all(), source -> Long.toString(source.id()), limit, cursor)
                .map(FundingApi::json);
    }

    @PostMapping
    ResponseEntity<?> enter(@RequestBody Request request) {
        if (!sources.mayEnter()) {
            return answers.answer(Result.refused(Refusal.forbidden("protection.supervisorOnly")));
        }
        return answers.answer(read(request).then(sources::enter).map(id -> Map.of("id", id)), HttpStatus.CREATED);
    }

    private static Result<FundingSources.NewSource> read(Request request) {
        var errors = new ArrayList<FieldError>();
        var kind = kind(request.kind());
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("kind", request.kind());
        given.put("budget", request.budget());
        given.put("from", request.from());
        given.put("to", request.to());
        given.forEach((field, value) -> {
            if (value == null) {
                errors.add(new FieldError(field, "required"));
            }
        });
        if (request.kind() != null && kind.isEmpty()) {
            errors.add(new FieldError("kind", "protection.unknownKind"));
        }
        return errors.isEmpty()
                ? Result.done(new FundingSources.NewSource(
                        kind.orElseThrow(),
                        Objects.requireNonNullElse(request.name(), ""),
                        Objects.requireNonNull(request.budget()),
                        Objects.requireNonNull(request.from()),
                        Objects.requireNonNull(request.to()),
                        Objects.requireNonNullElse(request.basis(), "")))
                : Result.refused(Refusal.fields(errors));
    }

    private static Optional<FundingSource.Kind> kind(@Nullable String code) {
        return Arrays.stream(FundingSource.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Map<String, Object> json(FundingSource source) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", source.id());
        json.put("kind", source.kind().name().toLowerCase(Locale.ROOT));
        json.put("name", source.name());
        json.put("budget", source.budget());
        json.put("committed", source.committed());
        json.put("left", source.left());
        json.put("from", source.from());
        json.put("to", source.to());
        json.put("basis", source.basis());
        return json;
    }
}

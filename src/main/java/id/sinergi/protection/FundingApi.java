package id.sinergi.protection;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Protection")
@RequestMapping("/api/v1/funding-sources")
class FundingApi {

    private final FundingSources sources;

    FundingApi(FundingSources sources) {
        this.sources = sources;
    }

    @Schema(name = "EnteredFunding")
    record Entered(long id) {}

    @Schema(name = "NewFunding")
    record Request(
            @Nullable String kind,
            @Nullable String name,
            @Nullable Long budget,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    @Operation(summary = "Funding sources with what is committed and left")
    @GetMapping
    Slice<Source> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(sources.all(), source -> Long.toString(source.id()), limit, cursor)
                .map(FundingApi::json);
    }

    @Operation(summary = "Enters a funding source")
    @RolesAllowed({"DISNAKER_SUPERVISOR", "DPMD_SUPERVISOR"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<Entered> enter(@RequestBody Request request) {
        if (!sources.mayEnter()) {
            return Result.refused(Refusal.forbidden("protection.supervisorOnly"));
        }
        return read(request).then(sources::enter).map(Entered::new);
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

    private static Source json(FundingSource source) {
        return new Source(
                source.id(),
                source.kind().name().toLowerCase(Locale.ROOT),
                source.name(),
                source.budget(),
                source.committed(),
                source.left(),
                source.from(),
                source.to(),
                source.basis());
    }

    @Schema(name = "FundingSource")
    record Source(
            long id,
            String kind,
            String name,
            long budget,
            long committed,
            long left,
            LocalDate from,
            LocalDate to,
            String basis) {}
}

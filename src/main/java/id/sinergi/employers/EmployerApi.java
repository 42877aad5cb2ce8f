package id.sinergi.employers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Employers for programs: what the pages show and do, by the same services. */
@RestController
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
@Tag(name = "Employers")
@RequestMapping("/api/v1/employers")
class EmployerApi {

    private final Employers employers;
    private final ArrearsAges ages;
    private final Kbli kbli;
    private final Clock clock;

    EmployerApi(Employers employers, ArrearsAges ages, Kbli kbli, Clock clock) {
        this.employers = employers;
        this.ages = ages;
        this.kbli = kbli;
        this.clock = clock;
    }

    /**
     * {@code age}: a class of months since the oldest open month was due, such as {@code 4-6}; {@code openCase}: those about
     * whom the caller sees an open case, or the others.
     */
    @Operation(summary = "Employers by name in any order of words, area, arrears or open case")
    @GetMapping
    Result<Slice<Listed>> list(
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
            return Result.refused(Refusal.field("age", "notAnOption", String.join(", ", codes)));
        }
        var filter = EmployerFilter.of(q, village == null ? district : village)
                .inArrears(arrears)
                .unregistered(Boolean.FALSE.equals(registered))
                .age(wanted)
                .openCase(openCase);
        return Result.done(employers.list(filter, limit, cursor).map(this::listed));
    }

    @Operation(summary = "An employer")
    @GetMapping("/{id}")
    Result<One> one(@PathVariable long id) {
        return employers.open(id).map(this::opened);
    }

    @Operation(summary = "What an employer owes by month")
    @GetMapping("/{id}/arrears")
    Result<Slice<Month>> arrears(@PathVariable long id) {
        return employers
                .get(id)
                .then(employer -> employers.seesArrears()
                        ? Result.done(new Slice<>(
                                employers.arrears(employer).stream()
                                        .map(this::month)
                                        .toList(),
                                null))
                        : Result.refused(Refusal.forbidden("employer.arrearsRole")));
    }

    /** The fields of a record; {@code confirmed}: it is another one although the village has one of that name. */
    @Operation(summary = "Enters an employer")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<One> create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NewFields.class)))
                    @RequestBody
                    Map<String, @Nullable Object> body) {
        return Shape.of(NewFields.class, body)
                .then(known ->
                        employers.create(EmployerForm.EMPTY.with(known), Boolean.TRUE.equals(known.get("confirmed"))))
                .map(this::json);
    }

    /** The fields that change, and the {@code version} that the caller had seen. */
    @Operation(summary = "Changes fields of an employer that is at the version seen", operationId = "employerChange")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PatchMapping("/{id}")
    Result<One> change(
            @PathVariable long id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Changes.class)))
                    @RequestBody
                    Map<String, @Nullable Object> body) {
        return Shape.of(Changes.class, body)
                .then(known -> employers.get(id))
                .then(employer -> version(body)
                        .then(version -> employers.change(
                                id, version, EmployerForm.of(employer).with(body)))
                        .map(this::json));
    }

    /** The fields of a new employer's record. */
    @Schema(name = "NewEmployer")
    record NewFields(
            @Nullable String npp,
            @Nullable String nib,
            @Nullable String npwp,
            @Nullable String name,
            @Nullable String address,
            @Nullable String villageCode,
            @Nullable String kbli,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Integer workerCount,
            @Nullable Integer riskGroup,

            @Schema(description = "Another one although the village has one of that name") @Nullable
            Boolean confirmed) {}

    /** The fields of an employer's record that change; what is left out is left alone. */
    @Schema(name = "EmployerChange")
    record Changes(
            @Nullable String npp,
            @Nullable String nib,
            @Nullable String npwp,
            @Nullable String name,
            @Nullable String address,
            @Nullable String villageCode,
            @Nullable String kbli,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Integer workerCount,
            @Nullable Integer riskGroup,

            @Schema(description = "The version that was seen") @Nullable
            Integer version) {}

    static Result<Integer> version(Map<String, @Nullable Object> body) {
        return body.get("version") instanceof Integer number
                ? Result.done(number)
                : Result.refused(Refusal.field("version", "required"));
    }

    @Schema(name = "ListedEmployer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            @JsonUnwrapped One employer,

            @Schema(description = "For those who see arrears") @Nullable
            Integer monthsInArrears,

            @Nullable Long owed,
            @Nullable LocalDate oldestDue) {}

    private Listed listed(Employers.Listed one) {
        var sees = employers.seesArrears();
        return new Listed(
                json(one.employer()), sees ? one.months() : null, sees ? one.owed() : null, sees ? one.oldest() : null);
    }

    /** The answer to an act holds no more than a list. */
    private One json(Employer employer) {
        return json(employer, employer.masked().npwp());
    }

    private One opened(Employer employer) {
        return json(employer, employers.npwp(employer));
    }

    private One json(Employer employer, @Nullable String npwp) {
        return new One(
                employer.id(),
                employer.npp(),
                employer.nib(),
                npwp,
                employer.name(),
                employer.address(),
                employer.villageCode(),
                employer.kbli(),
                kbli.of(employer.kbli()).map(Kbli.Section::letter).orElse(null),
                employer.contact(),
                employer.phone(),
                employer.email(),
                employer.workerCount(),
                employer.riskGroup(),
                employer.version(),
                employer.updatedAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    @Schema(name = "Employer")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record One(
            long id,
            @Nullable String npp,
            @Nullable String nib,
            @Nullable String npwp,
            String name,
            @Nullable String address,
            @Nullable String villageCode,
            @Nullable String kbli,
            @Nullable String kbliSection,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Integer workerCount,

            @Schema(description = "Group of work accident risk, 1 to 5") @Nullable
            Integer riskGroup,

            int version,
            OffsetDateTime updatedAt) {}

    private Month month(Employer.Arrears month) {
        return new Month(
                YearMonth.from(month.month()).toString(),
                month.contribution(),
                month.paid(),
                month.open(),
                month.dueOn(),
                month.workerCount(),
                month.open() == 0
                        ? null
                        : ages.of(month.dueOn(), LocalDate.now(clock))
                                .map(ArrearsAges.Age::code)
                                .orElse(null));
    }

    @Schema(name = "ArrearsMonth")
    record Month(
            String month,
            long contribution,
            long paid,
            long open,
            LocalDate dueOn,
            @Nullable Integer workerCount,

            @Schema(description = "Class of months since it was due; none where nothing is open") @Nullable
            String age) {}
}

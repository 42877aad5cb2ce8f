package id.sinergi.claims;

import id.sinergi.rates.Program;
import id.sinergi.rates.Risk;
import id.sinergi.rates.Shortfall;
import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}")
class ClaimApi {

    private static final int MOST_RISK = Risk.values().length;

    private final Claims claims;
    private final ApiErrors answers;

    ClaimApi(Claims claims, ApiErrors answers) {
        this.claims = claims;
        this.answers = answers;
    }

    /**
     * Terms of wages, or {@code contractValue} and {@code on} of a construction project.
     *
     * @param risk group 1 to 5; left out, the one in the employer's record
     * @param firstWage wage paid for a first month that was not worked in full, rupiah
     * @param lastWage the same of the last month
     */
    record Terms(
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Integer workers,
            @Nullable Long wage,
            @Nullable Long reported,
            @Nullable Set<Program> programs,
            @Nullable Integer risk,
            @Nullable Boolean labourIntensive,
            @Nullable Long firstWage,
            @Nullable Long lastWage,
            @Nullable Long contractValue,
            @Nullable LocalDate on) {}

    @GetMapping("/claims")
    ResponseEntity<?> claims(@PathVariable String number) {
        return answers.answer(claims.of(number));
    }

    @PostMapping("/findings/{finding}/claim")
    ResponseEntity<?> count(@PathVariable String number, @PathVariable long finding, @RequestBody Terms terms) {
        return answers.answer(shortfall(number, terms).then(known -> claims.count(number, finding, known)));
    }

    private Result<Shortfall> shortfall(String number, Terms terms) {
        return terms.contractValue() == null ? wages(number, terms) : contract(terms, terms.contractValue());
    }

    private static Result<Shortfall> contract(Terms terms, long value) {
        return terms.on() == null
                ? Result.refused(Refusal.field("on", "required"))
                : Result.done(new OfContract(value, terms.on()));
    }

    private Result<Shortfall> wages(String number, Terms terms) {
        var errors = new ArrayList<FieldError>();
        if (terms.from() == null) {
            errors.add(new FieldError("from", "required"));
        }
        if (terms.to() == null) {
            errors.add(new FieldError("to", "required"));
        }
        var risk = risk(number, terms.risk());
        if (risk.isEmpty()) {
            errors.add(new FieldError("risk", terms.risk() == null ? "required" : "rates.range", 1, MOST_RISK));
        }
        if (terms.from() == null || terms.to() == null || risk.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        return Result.done(new OfWages(
                terms.from(),
                terms.to(),
                terms.workers() == null ? 0 : terms.workers(),
                terms.wage() == null ? 0 : terms.wage(),
                terms.reported() == null ? 0 : terms.reported(),
                terms.programs() == null ? Set.of() : Set.copyOf(terms.programs()),
                risk.get(),
                Boolean.TRUE.equals(terms.labourIntensive()),
                terms.firstWage(),
                terms.lastWage()));
    }

    /** As given, or else as BPJS set it for the employer. */
    private Optional<Risk> risk(String number, @Nullable Integer group) {
        if (group == null) {
            return claims.risk(number);
        }
        return group < 1 || group > MOST_RISK ? Optional.empty() : Optional.of(Risk.values()[group - 1]);
    }
}

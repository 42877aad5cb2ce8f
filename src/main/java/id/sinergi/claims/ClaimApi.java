package id.sinergi.claims;

import id.sinergi.rates.Program;
import id.sinergi.rates.Risk;
import id.sinergi.rates.Shortfall;
import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Employers")
@RequestMapping("/api/v1/cases/{number}")
class ClaimApi {

    private static final int MOST_RISK = Risk.values().length;

    private final Claims claims;

    ClaimApi(Claims claims) {
        this.claims = claims;
    }

    /**
     * Terms of wages, or {@code contractValue} and {@code on} of a construction project; both together are refused.
     *
     * @param risk group 1 to 5; left out, the one in the employer's record
     * @param firstWage wage paid for a first month that was not worked in full, rupiah
     * @param lastWage the same of the last month
     */
    @Schema(name = "ClaimTerms")
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

    @Operation(summary = "How the amounts of the findings of a case come about")
    @GetMapping("/claims")
    Result<List<Claim>> claims(@PathVariable String number) {
        return claims.of(number);
    }

    @Operation(summary = "Counts what a finding comes to and writes it into the finding")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/findings/{finding}/claim")
    Result<Claim> count(@PathVariable String number, @PathVariable long finding, @RequestBody Terms terms) {
        return shortfall(number, terms).then(known -> claims.count(number, finding, known));
    }

    private Result<Shortfall> shortfall(String number, Terms terms) {
        var ofWages = ofWages(terms);
        if (terms.contractValue() == null && (terms.on() == null || !ofWages.isEmpty())) {
            return terms.on() == null ? wages(number, terms) : Result.refused(Refusal.field("on", "claim.oneKind"));
        }
        if (!ofWages.isEmpty()) {
            return Result.refused(Refusal.fields(ofWages.stream()
                    .map(name -> new FieldError(name, "claim.oneKind"))
                    .toList()));
        }
        return contract(terms);
    }

    private static Result<Shortfall> contract(Terms terms) {
        if (terms.contractValue() == null || terms.on() == null) {
            return Result.refused(Refusal.field(terms.on() == null ? "on" : "contractValue", "required"));
        }
        return Result.done(new OfContract(terms.contractValue(), terms.on()));
    }

    /** The terms of wages that were sent: none of them says anything of a contract. */
    private static List<String> ofWages(Terms terms) {
        var sent = new LinkedHashMap<String, @Nullable Object>();
        sent.put("from", terms.from());
        sent.put("to", terms.to());
        sent.put("workers", terms.workers());
        sent.put("wage", terms.wage());
        sent.put("reported", terms.reported());
        sent.put("programs", terms.programs());
        sent.put("risk", terms.risk());
        sent.put("labourIntensive", terms.labourIntensive());
        sent.put("firstWage", terms.firstWage());
        sent.put("lastWage", terms.lastWage());
        return sent.keySet().stream().filter(name -> sent.get(name) != null).toList();
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

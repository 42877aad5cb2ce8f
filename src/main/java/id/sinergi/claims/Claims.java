package id.sinergi.claims;

import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingAmounts;
import id.sinergi.compliance.FindingKind;
import id.sinergi.compliance.Overview;
import id.sinergi.compliance.Overviews;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.rates.AmountLine;
import id.sinergi.rates.Risk;
import id.sinergi.rates.Shortfall;
import id.sinergi.rates.Shortfall.OfContract;
import id.sinergi.rates.Shortfall.OfWages;
import id.sinergi.rates.Shortfalls;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Counts what employers owe because of the findings of their cases. */
@Service
public class Claims {

    private final ClaimRepository repository;
    private final Shortfalls shortfalls;
    private final FindingAmounts amounts;
    private final Overviews overviews;
    private final Employers employers;
    private final Calendar calendar;
    private final Acts acts;

    Claims(
            ClaimRepository repository,
            Shortfalls shortfalls,
            FindingAmounts amounts,
            Overviews overviews,
            Employers employers,
            Calendar calendar,
            Acts acts) {
        this.repository = repository;
        this.shortfalls = shortfalls;
        this.amounts = amounts;
        this.overviews = overviews;
        this.employers = employers;
        this.calendar = calendar;
        this.acts = acts;
    }

    /** The claims of a case whose findings were counted here and not changed by hand since; refused {@code case.unknown}. */
    public Result<List<Claim>> of(String caseNumber) {
        return overviews.of(caseNumber).map(this::claims);
    }

    /**
     * What would be owed; stores nothing.
     *
     * @return refused as by {@link Shortfalls#of}, {@code claims.kind} where the terms do not fit the kind of finding, field
     *     {@code reported} required where wages are under-reported
     */
    public Result<List<AmountLine>> preview(FindingKind kind, Shortfall terms) {
        if ((kind == FindingKind.JAKON) != terms instanceof OfContract) {
            return Result.refused(Refusal.invalid("claims.kind"));
        }
        if (kind == FindingKind.PDS_UPAH && terms instanceof OfWages wages && wages.reported() == 0) {
            return Result.refused(Refusal.field("reported", "required"));
        }
        return shortfalls.of(terms);
    }

    /**
     * Counts a finding and writes workers, months and amount into it; counted again, the latest holds.
     *
     * @return refused as by {@link #preview} and {@link FindingAmounts#counted}, {@code case.unknown}, {@code
     *     claims.findingUnknown}, {@code claims.nothing} where nothing is owed
     */
    public Result<Claim> count(String caseNumber, long findingId, Shortfall terms) {
        return overviews
                .of(caseNumber)
                .then(overview -> overview.findings().stream()
                        .filter(finding -> finding.id() == findingId)
                        .findFirst()
                        .map(finding -> preview(finding.kind(), terms)
                                .then(lines -> store(caseNumber, findingId, terms, lines)))
                        .orElseGet(() -> Result.refused(Refusal.notFound("claims.findingUnknown"))));
    }

    /** The risk group that BPJS set for the employer of a case, where it is on record. */
    public Optional<Risk> risk(String caseNumber) {
        return overviews.of(caseNumber) instanceof Result.Done<Overview>(var overview)
                ? employers.find(overview.employerId()).map(Employer::riskGroup).map(group -> Risk.values()[group - 1])
                : Optional.empty();
    }

    /** The last {@code most} months, this one first. */
    public List<YearMonth> monthsBack(int most) {
        var now = YearMonth.from(calendar.today());
        return IntStream.range(0, most).mapToObj(now::minusMonths).toList();
    }

    private Result<Claim> store(String caseNumber, long findingId, Shortfall terms, List<AmountLine> lines) {
        var amount = Shortfalls.total(lines);
        if (amount == 0) {
            return Result.refused(Refusal.invalid("claims.nothing"));
        }
        var counted = acts.run(
                () -> amounts.counted(caseNumber, findingId, workers(terms), months(terms), amount, said(terms))
                        .map(owed -> {
                            repository.replace(findingId, lines);
                            return owed;
                        }));
        return counted.then(owed -> of(caseNumber))
                .map(claims -> claims.stream()
                        .filter(claim -> claim.findingId() == findingId)
                        .findFirst()
                        .orElseThrow());
    }

    private List<Claim> claims(Overview overview) {
        var lines =
                repository.lines(overview.findings().stream().map(Finding::id).toList());
        var days = calendar.workingDays();
        return overview.findings().stream()
                .flatMap(
                        finding -> claim(finding, lines.getOrDefault(finding.id(), List.of()), overview, days).stream())
                .toList();
    }

    private Optional<Claim> claim(Finding finding, List<AmountLine> lines, Overview overview, WorkingDays days) {
        var isCounted = !lines.isEmpty() && Shortfalls.total(lines) == finding.amount();
        var months = finding.kind() == FindingKind.JAKON
                ? List.<Finding.Month>of()
                : isCounted ? byMonth(lines) : finding.parts().byMonth();
        if (!isCounted && months.isEmpty()) {
            return Optional.empty();
        }
        var late = months.stream().map(month -> late(month, overview, days)).toList();
        var sanction = sanction(finding, overview);
        return Optional.of(new Claim(
                finding.id(),
                finding.amount(),
                isCounted ? lines : List.of(),
                months,
                calendar.today(),
                late,
                late.stream().mapToLong(LateFine::amount).sum(),
                sanction,
                sanction.stream().mapToLong(SanctionFine::amount).sum()));
    }

    private static List<Finding.Month> byMonth(List<AmountLine> lines) {
        var byMonth = new TreeMap<YearMonth, Long>();
        for (var line : lines) {
            for (var month = line.from(); !month.isAfter(line.to()); month = month.plusMonths(1)) {
                byMonth.merge(month, line.each() * line.workers(), Long::sum);
            }
        }
        return byMonth.entrySet().stream()
                .map(month -> new Finding.Month(month.getKey(), month.getValue()))
                .toList();
    }

    private LateFine late(Finding.Month month, Overview overview, WorkingDays days) {
        return LateFine.of(
                month.month(), month.amount(), overview.paymentDay(), overview.latePercent(), days, calendar.today());
    }

    /** On confirmed findings alone, as the fine itself. */
    private List<SanctionFine> sanction(Finding finding, Overview overview) {
        var imposed = overview.fine();
        return finding.status() != Finding.Status.CONFIRMED
                ? List.of()
                : overview.secondWarningEnded()
                        .map(ended -> SanctionFine.of(
                                finding.amount(),
                                ended,
                                imposed == null ? calendar.today() : imposed.to(),
                                overview.finePercent()))
                        .orElse(List.of());
    }

    private static int workers(Shortfall terms) {
        return terms instanceof OfWages wages ? wages.workers() : 0;
    }

    private static int months(Shortfall terms) {
        return terms instanceof OfWages wages ? wages.months() : 0;
    }

    /** For the trail: what it was counted from. */
    private static Map<String, String> said(Shortfall terms) {
        return switch (terms) {
            case OfWages wages ->
                Map.of(
                        "from", wages.from().toString(),
                        "to", wages.to().toString(),
                        "workers", Integer.toString(wages.workers()),
                        "wage", Long.toString(wages.wage()),
                        "reported", Long.toString(wages.reported()),
                        "programs", wages.programs().stream().sorted().toList().toString(),
                        "risk", Integer.toString(wages.risk().group()),
                        "labourIntensive", Boolean.toString(wages.labourIntensive()),
                        "firstWage", Long.toString(wages.wageOf(wages.from())),
                        "lastWage", Long.toString(wages.wageOf(wages.to())));
            case OfContract contract ->
                Map.of(
                        "value", Long.toString(contract.value()),
                        "on", contract.on().toString());
        };
    }
}

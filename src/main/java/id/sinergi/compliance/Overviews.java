package id.sinergi.compliance;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.LadderRules;
import id.sinergi.ladder.LadderSteps;
import id.sinergi.ladder.SanctionLadder;
import id.sinergi.ladder.Step;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the case page and programs show of a case. */
@Service
public class Overviews {

    private final FindingRepository findings;
    private final DenialRepository denials;
    private final LadderRules rules;
    private final SideRepository side;
    private final Ladders ladders;
    private final Fines fines;
    private final BesideLadder beside;
    private final Cases cases;

    Overviews(
            FindingRepository findings,
            DenialRepository denials,
            LadderRules rules,
            SideRepository side,
            Ladders ladders,
            Fines fines,
            BesideLadder beside,
            Cases cases) {
        this.findings = findings;
        this.denials = denials;
        this.rules = rules;
        this.side = side;
        this.ladders = ladders;
        this.fines = fines;
        this.beside = beside;
        this.cases = cases;
    }

    /** The case, if the current user may see it; {@code case.unknown} otherwise, and for cases of another kind. */
    @Act
    public Result<Overview> of(String caseNumber) {
        return cases.find(caseNumber)
                .then(file -> file.kind() == CaseKind.EMPLOYER_COMPLIANCE
                        ? Result.done(overview(file))
                        : Result.refused(Refusal.notFound("case.unknown", caseNumber)));
    }

    private Overview overview(CaseFile file) {
        var number = file.number();
        var known = findings.get(number);
        var dated = rules.rules(known.openedOn());
        return new Overview(
                known.employerId(),
                known.openedOn(),
                findings.findings(number),
                rungs(number),
                file.isOpen() ? ladders.next(number).orElse(null) : null,
                fines.latest(number)
                        .map(fine -> fine.explanation(dated.fineBasis()))
                        .orElse(null),
                dated.finePercent(),
                dated.fineBasis(),
                dated.latePercent(),
                dated.paymentDay(),
                side.pendingEvidence(number).isPresent(),
                side.pendingProsecution(number).isPresent(),
                beside.maySubmitEvidence(file),
                beside.mayHandToProsecutor(file));
    }

    private List<Overview.Rung> rungs(String number) {
        var rungs = new ArrayList<Overview.Rung>();
        var ladder = ladders.load(number);
        var clocks = ladders.rules(number);
        for (var notice : ladder.notices()) {
            var endsOn = clocks.ends(notice, ladder.clocks()).orElse(null);
            rungs.add(rung(
                    clocks,
                    notice.kind().step(),
                    notice.letterNumber(),
                    notice.letterDate(),
                    notice.receivedOn(),
                    endsOn));
        }
        fines.latest(number).ifPresent(fine -> {
            if (fine.status() == FineRepository.Status.APPROVED && fine.letterDate() != null) {
                rungs.add(rung(clocks, Step.FINE, fine.letterNumber(), fine.letterDate(), null, fine.due()));
            }
        });
        denials.find(number).filter(denial -> denial.requestLetter() != null).ifPresent(denial -> {
            rungs.add(denial(clocks, denial));
            if (denial.liftedOn() != null) {
                rungs.add(rung(clocks, Step.LIFT, null, denial.liftedOn(), null, null));
            }
        });
        return rungs;
    }

    /** Asked for by BPJS; imposed by the regency, by Disnaker's letter. */
    private static Overview.Rung denial(SanctionLadder clocks, DenialRepository.Denial denial) {
        var asked = rung(clocks, Step.DENIAL, denial.requestLetter(), denial.requestedOn(), null, null);
        return denial.imposedOn() == null
                ? asked
                : new Overview.Rung(
                        asked.step(),
                        Agency.DISNAKER.name(),
                        denial.imposedLetter(),
                        denial.imposedOn(),
                        null,
                        null,
                        asked.legalBasis());
    }

    private static Overview.Rung rung(
            SanctionLadder clocks,
            Step step,
            @Nullable String reference,
            LocalDate date,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate endsOn) {
        var rule = clocks.steps().find(step);
        return new Overview.Rung(
                step.code(),
                rule.map(LadderSteps.Rung::agency).orElse(step.agency()).name(),
                reference,
                date,
                receivedOn,
                endsOn,
                rule.map(LadderSteps.Rung::basis).orElse(""));
    }
}

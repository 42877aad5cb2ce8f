package id.sinergi.ladder;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.LadderSteps.Condition;
import id.sinergi.ladder.LadderSteps.Rung;
import id.sinergi.ladder.SanctionLadder.Position;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may lawfully be done next, and why something else may not, by the version of the ladder the case stands under. */
@Component
public class LawfulSteps {

    private static final String WAIT = "wait";

    private final Texts texts;
    private final Accounts accounts;

    LawfulSteps(Texts texts, Accounts accounts) {
        this.texts = texts;
        this.accounts = accounts;
    }

    /** What is lawful next; nothing after the last step. */
    public Optional<NextStep> next(SanctionLadder rules, Ladder ladder, LocalDate date) {
        var position = rules.position(ladder, date);
        return rules.steps().next(position.last()).map(rung -> next(rules, position, rung));
    }

    private static NextStep next(SanctionLadder rules, Position position, Rung rung) {
        var endsOn = position.endsOn();
        var from = endsOn == null ? null : endsOn.plusDays(1);
        var code = rung.step().code();
        if (position.ended() || rung.condition() == Condition.ANSWERED) {
            return new NextStep(code, rung.agency().name(), rung.basis(), from, null);
        }
        var last = position.last();
        var running = rung.condition() == Condition.PROPOSED || last == null
                ? Optional.<Rung>empty()
                : rules.steps().find(last);
        return new NextStep(WAIT, rung.agency().name(), running.map(Rung::basis).orElse(rung.basis()), from, code);
    }

    /** Why {@code agency} may not take {@code step} on {@code date}: unknown, by the wrong agency, repeated, skipped, early. */
    public Optional<Refusal> whyNot(SanctionLadder rules, Ladder ladder, Step step, Agency agency, LocalDate date) {
        var position = rules.position(ladder, date);
        var next = rules.steps().next(position.last()).orElse(null);
        var wanted = rules.steps().find(step).orElse(null);
        if (wanted == null) {
            return Optional.of(refusal(
                    "ladder.notAStep", step, null, next, show(rules.steps().validFrom())));
        }
        if (wanted.agency() != agency) {
            return Optional.of(refusal("ladder.wrongAgency", step, wanted, null, accounts.agencyName(wanted.agency())));
        }
        if (next == null || next.step() != step) {
            var code = rules.steps().isReached(step, position.last()) ? "ladder.repeated" : "ladder.skipped";
            return Optional.of(refusal(code, step, next == null ? wanted : next, next, name(next)));
        }
        return position.ended() ? Optional.empty() : Optional.of(early(rules, step, position));
    }

    /** That {@code step} is early, by the condition it waits for. */
    public Refusal early(SanctionLadder rules, Step step, Position position) {
        var rung = rules.steps().find(step).orElseThrow();
        var endsOn = position.endsOn();
        if (endsOn != null) {
            return refusal("ladder.early", step, rung, null, show(endsOn.plusDays(1)))
                    .with(facts(step, rung, null, endsOn.plusDays(1)));
        }
        var code = position.paused()
                ? "ladder.paused"
                : rung.condition() == Condition.PROPOSED ? "ladder.noProposal" : "ladder.clockNotStarted";
        return refusal(code, step, rung, null, "");
    }

    public String show(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.locale()).format(date);
    }

    private String name(@Nullable Rung rung) {
        return rung == null ? "–" : texts.get("step." + rung.step().code());
    }

    private Refusal refusal(String code, Step step, @Nullable Rung basis, @Nullable Rung instead, String what) {
        return new Refusal(
                        code,
                        Refusal.Kind.INVALID,
                        texts.get("step." + step.code()),
                        what,
                        basis == null ? "–" : basis.basis())
                .with(facts(step, basis, instead, null));
    }

    private static Map<String, Object> facts(
            Step step, @Nullable Rung basis, @Nullable Rung instead, @Nullable LocalDate from) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("step", step.code());
        if (basis != null) {
            facts.put("legalBasis", basis.basis());
            facts.put(
                    "lawfulAgency", (instead == null ? basis : instead).agency().name());
        }
        if (instead != null) {
            facts.put("lawfulStep", instead.step().code());
        }
        if (from != null) {
            facts.put("lawfulFrom", from.toString());
        }
        return facts;
    }
}

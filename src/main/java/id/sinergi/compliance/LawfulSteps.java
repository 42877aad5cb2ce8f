package id.sinergi.compliance;

import id.sinergi.engine.Decisions;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may lawfully be done next, and why something else may not. The order itself stands in the decision table. */
@Component
class LawfulSteps {

    private static final String TABLE = "lawful-next-step";
    private static final String WAIT = "wait";

    private final Decisions decisions;
    private final Texts texts;

    /** The table is deployed at the start and stays; asking it writes history, and pages ask often. */
    private final Map<Situation, Map<String, Object>> known = new ConcurrentHashMap<>();

    private record Situation(String step, boolean ended) {}

    LawfulSteps(Decisions decisions, Texts texts) {
        this.decisions = decisions;
        this.texts = texts;
    }

    NextStep next(SanctionLadder rules, Ladder ladder, LocalDate date) {
        var position = rules.position(ladder, date);
        var endsOn = position.endsOn();
        return decide(position.step(), position.ended(), endsOn == null ? null : endsOn.plusDays(1));
    }

    /** Why {@code agency} may not take {@code step} on {@code date}: by the wrong agency, skipped, or early. */
    Optional<Refusal> whyNot(SanctionLadder rules, Ladder ladder, Step step, Agency agency, LocalDate date) {
        var position = rules.position(ladder, date);
        var after = decide(position.step(), true, null);
        if (step.agency() != agency) {
            return Optional.of(refusal("ladder.wrongAgency", step, basisOf(step), null));
        }
        if (!after.step().equals(step.code())) {
            return Optional.of(refusal("ladder.skipped", step, after.legalBasis(), after));
        }
        var endsOn = position.endsOn();
        if (!position.ended()
                || decide(position.step(), position.ended(), null).step().equals(WAIT)) {
            return Optional.of(early(step, after.legalBasis(), endsOn));
        }
        return Optional.empty();
    }

    /** That {@code step} is early: it is lawful only after {@code endsOn}, which may not be known yet. */
    Refusal early(Step step, String legalBasis, @Nullable LocalDate endsOn) {
        return new Refusal(
                        endsOn == null ? "ladder.clockNotStarted" : "ladder.early",
                        Refusal.Kind.INVALID,
                        texts.get("step." + step.code()),
                        endsOn == null ? "" : show(endsOn.plusDays(1)),
                        legalBasis)
                .with(facts(step, legalBasis, null, endsOn == null ? null : endsOn.plusDays(1)));
    }

    /** The law's article for a step. */
    String basisOf(Step step) {
        return switch (step) {
            case GUIDANCE -> decide("none", true, null).legalBasis();
            case WARNING1 -> decide("guidance", true, null).legalBasis();
            case WARNING2 -> decide("warning1", true, null).legalBasis();
            case FINE -> decide("warning2", true, null).legalBasis();
            case DENIAL -> decide("fine", true, null).legalBasis();
            case LIFT -> decide("denial", true, null).legalBasis();
        };
    }

    String show(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.locale()).format(date);
    }

    private NextStep decide(String current, boolean ended, @Nullable LocalDate from) {
        var outputs = known.computeIfAbsent(
                new Situation(current, ended),
                asked -> decisions.decide(
                        TABLE, Map.of("currentStep", asked.step(), "currentStepEnded", asked.ended())));
        return new NextStep(
                String.valueOf(outputs.get("nextStep")),
                String.valueOf(outputs.get("agency")),
                String.valueOf(outputs.get("legalBasis")),
                from);
    }

    private Refusal refusal(String code, Step step, String legalBasis, @Nullable NextStep instead) {
        return new Refusal(
                        code,
                        Refusal.Kind.INVALID,
                        texts.get("step." + step.code()),
                        instead == null ? step.agency().name() : texts.get("step." + instead.step()),
                        legalBasis)
                .with(facts(step, legalBasis, instead, null));
    }

    private static Map<String, Object> facts(
            Step step, String legalBasis, @Nullable NextStep instead, @Nullable LocalDate from) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("step", step.code());
        facts.put("legalBasis", legalBasis);
        facts.put("lawfulAgency", instead == null ? step.agency().name() : instead.agency());
        if (instead != null) {
            facts.put("lawfulStep", instead.step());
        }
        if (from != null) {
            facts.put("lawfulFrom", from.toString());
        }
        return facts;
    }
}

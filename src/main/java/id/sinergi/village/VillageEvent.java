package id.sinergi.village;

import id.sinergi.shared.Auditable;
import id.sinergi.village.Collection.Figures;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to a round or to a village's data, for the trail. */
record VillageEvent(
        String action,
        @Nullable String caseNumber,
        @Nullable String subject,
        Map<String, String> details) implements Auditable {

    private static VillageEvent of(String action, String caseNumber, Map<String, String> details) {
        return new VillageEvent("village." + action, caseNumber, null, details);
    }

    static VillageEvent roundOpened(Round round) {
        return new VillageEvent(
                "village.round.opened",
                null,
                "round:" + round.id(),
                Map.of("name", round.name(), "date", round.targetDate().toString()));
    }

    static VillageEvent roundClosed(Round round, long open, @Nullable String reason) {
        return new VillageEvent(
                "village.round.closed",
                null,
                "round:" + round.id(),
                Map.of("name", round.name(), "open", Long.toString(open), "reason", reason == null ? "–" : reason));
    }

    static VillageEvent expectedChanged(Collection collection, @Nullable Long number) {
        return of(
                "expected.changed",
                collection.caseNumber(),
                Map.of("before", figure(collection.expected()), "expected", figure(number)));
    }

    private static String figure(@Nullable Long number) {
        return number == null ? "–" : number.toString();
    }

    static VillageEvent coverageBefore(String caseNumber, Figures figures) {
        return of("coverage.before", caseNumber, figures(figures));
    }

    static VillageEvent coverageAfter(String caseNumber, Figures figures) {
        return of("coverage.after", caseNumber, figures(figures));
    }

    private static Map<String, String> figures(Figures figures) {
        return Map.of(
                "date", figures.at().toString(),
                "eligible", Long.toString(figures.eligible()),
                "active", Long.toString(figures.active()));
    }

    static VillageEvent collectorNamed(String caseNumber, @Nullable String collector) {
        return collector == null
                ? of("collector.none", caseNumber, Map.of())
                : of("collector.named", caseNumber, Map.of("collector", collector));
    }

    static VillageEvent handedIn(String caseNumber, Collection.HandedIn data) {
        return data.method() == Collection.Method.UPLOAD
                ? of(
                        "data.uploaded",
                        caseNumber,
                        Map.of(
                                "accepted", Long.toString(data.accepted()),
                                "rejected", Long.toString(data.rejected()),
                                "import",
                                        Objects.requireNonNull(data.importId()).toString()))
                : of("data.typed", caseNumber, Map.of("accepted", Long.toString(data.accepted())));
    }

    static VillageEvent returned(String caseNumber, RemarkRepository.Step step, String reason) {
        return of(
                step == RemarkRepository.Step.SIGN_OFF ? "data.returnedByHead" : "data.returnedByOffice",
                caseNumber,
                Map.of("reason", reason));
    }

    static VillageEvent targetPassed(String caseNumber, LocalDate target) {
        return of("target.passed", caseNumber, Map.of("date", target.toString()));
    }

    static VillageEvent matched(String caseNumber, long active, long inactive, long unregistered, long open) {
        return of(
                "members.matched",
                caseNumber,
                Map.of(
                        "active", Long.toString(active),
                        "inactive", Long.toString(inactive),
                        "unregistered", Long.toString(unregistered),
                        "open", Long.toString(open)));
    }

    static VillageEvent sample(String caseNumber, @Nullable String basis) {
        return of(
                basis == null ? "sample.spared" : "sample.drawn." + basis.toLowerCase(java.util.Locale.ROOT),
                caseNumber,
                Map.of());
    }

    static VillageEvent finding(String caseNumber, String text, LocalDate due) {
        return of("finding.made", caseNumber, Map.of("text", text, "date", due.toString()));
    }

    static VillageEvent findingAnswered(String caseNumber, String answer) {
        return of("finding.answered", caseNumber, Map.of("answer", answer));
    }

    static VillageEvent answerJudged(String caseNumber, boolean accepted) {
        return of(accepted ? "answer.accepted" : "answer.rejected", caseNumber, Map.of());
    }

    static VillageEvent findingOverdue(String caseNumber, LocalDate due) {
        return of("finding.overdue", caseNumber, Map.of("date", due.toString()));
    }
}

package id.sinergi.sampling;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.sampling.Draw.Lot;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import id.sinergi.village.Round;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.RoundProgress.Overview;
import id.sinergi.village.RoundProgress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inspectorate's samples. For inspectors alone: whoever knows a draw knows which villages will be examined. */
@Service
public class Samples {

    private final DrawRepository repository;
    private final RoundProgress progress;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Territory territory;
    private final Texts texts;

    Samples(
            DrawRepository repository,
            RoundProgress progress,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Territory territory,
            Texts texts) {
        this.repository = repository;
        this.progress = progress;
        this.currentUser = currentUser;
        this.events = events;
        this.territory = territory;
        this.texts = texts;
    }

    /**
     * A village of a round as the sample sees it.
     *
     * @param lot its place in the draw; {@code null} before the round is drawn
     * @param risk how its data was judged; {@code null} before it came so far
     */
    public record Sampled(
            Progress village, @Nullable Lot lot, @Nullable Risk risk) {

        /** Whether it is, was or will be examined. */
        public boolean isChosen() {
            return isRisky() || (lot != null && lot.drawn());
        }

        public boolean isRisky() {
            return risk != null && risk.isHigh();
        }

        public int score() {
            return risk == null ? 0 : risk.score();
        }
    }

    /** A round with its draws and what they and the risk chose. */
    public record RoundSample(Round round, List<Draw> draws, List<Sampled> villages) {

        public List<Sampled> chosen() {
            return villages.stream().filter(Sampled::isChosen).toList();
        }
    }

    /** One draw compared with the same draw once more. */
    public record Proof(Draw draw, List<Lot> again) {

        public boolean isSame() {
            return draw.lots().equals(again);
        }
    }

    /** The rounds, newest first; none for whoever is no inspector. */
    public List<Round> rounds() {
        return isInspector() ? progress.list().stream().map(Overview::round).toList() : List.of();
    }

    /** Of {@code rounds}, newest first, the first that has a draw; the newest where nothing has been drawn at all. */
    public Optional<Round> newestDrawn(List<Round> rounds) {
        var drawn = repository.rounds();
        return rounds.stream()
                .filter(round -> drawn.contains(round.id()))
                .findFirst()
                .or(() -> rounds.stream().findFirst());
    }

    /** A round's sample; refused with {@code sampling.inspectorOnly} or {@code village.roundUnknown}. */
    @Transactional(readOnly = true)
    public Result<RoundSample> find(long round) {
        return inspector().then(yes -> progress.round(round)).map(this::sample);
    }

    private RoundSample sample(Overview overview) {
        var draws = repository.draws(overview.round().id());
        Map<String, Lot> lots = draws.stream()
                .flatMap(draw -> draw.lots().stream())
                .collect(Collectors.toMap(Lot::village, Function.identity()));
        var risks = repository.risks(overview.villages().stream()
                .map(one -> one.collection().caseNumber())
                .toList());
        return new RoundSample(
                overview.round(),
                draws,
                overview.villages().stream()
                        .filter(one -> !one.collection().cancelled())
                        .map(one -> new Sampled(
                                one,
                                lots.get(one.collection().villageCode()),
                                risks.get(one.collection().caseNumber())))
                        .toList());
    }

    /** Draws a round's samples once more and compares; that it was asked for stands in the trail. */
    @Act
    public Result<List<Proof>> again(long round) {
        return find(round).map(sample -> {
            var proofs = sample.draws().stream()
                    .map(draw -> new Proof(draw, draw.again()))
                    .toList();
            events.publishEvent(new DrawRepeated(
                    round, sample.round().name(), proofs.stream().allMatch(Proof::isSame)));
            return proofs;
        });
    }

    /** A village's name with its district. */
    public String name(String village) {
        return territory.name(village);
    }

    /** What stands out in a village's data, each in a sentence. */
    public List<String> why(Risk risk) {
        return risk.reasons().stream()
                .map(reason -> VillageSampling.say(texts, reason))
                .toList();
    }

    private boolean isInspector() {
        return currentUser.get().is(Role.INSPECTOR);
    }

    private Result<Boolean> inspector() {
        return isInspector() ? Result.done(true) : Result.refused(Refusal.forbidden("sampling.inspectorOnly"));
    }
}

package id.sinergi.sampling;

import id.sinergi.calendar.Calendar;
import id.sinergi.entry.Entries;
import id.sinergi.registry.VillageFacts;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.village.Collection;
import id.sinergi.village.Sampling;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws villages at random, and judges by risk those that chance spared. */
@Component
class VillageSampling implements Sampling {

    private final DrawRepository repository;
    private final VillageFacts facts;
    private final Entries entries;
    private final Calendar calendar;
    private final Clock clock;
    private final Texts texts;

    VillageSampling(
            DrawRepository repository,
            VillageFacts facts,
            Entries entries,
            Calendar calendar,
            Clock clock,
            Texts texts) {
        this.repository = repository;
        this.facts = facts;
        this.entries = entries;
        this.calendar = calendar;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Choice choose(Collection collection, List<String> villages) {
        var risk = risk(collection);
        repository.insert(collection.caseNumber(), risk, calendar.today());
        if (risk.isHigh()) {
            return Choice.RISK;
        }
        return isDrawn(collection, villages) ? Choice.RANDOM : Choice.SPARED;
    }

    private Risk risk(Collection collection) {
        var today = calendar.today();
        var data = collection.handedIn();
        var known = facts.since(collection.villageCode(), collection.openedAt());
        return Risk.of(
                new Risk.Facts(
                        collection.expected(),
                        data == null ? 0 : data.accepted(),
                        data == null ? 0 : data.rejected(),
                        known.residents(),
                        known.corrections(),
                        known.duplicates(),
                        entries.fastest(collection.caseNumber())),
                repository.weights(today),
                repository.limit(today));
    }

    /** Drawn once for all villages that are in the round now; what is added later is drawn among itself. */
    private boolean isDrawn(Collection collection, List<String> villages) {
        var round = collection.round();
        repository.lock(round.id());
        var draws = repository.draws(round.id());
        var known = lots(draws).map(Draw.Lot::village).toList();
        if (!known.contains(collection.villageCode())) {
            var draw = Draw.of(
                    round.id(),
                    draws.size() + 1,
                    round.seed(),
                    round.samplePercent(),
                    clock.instant(),
                    villages.stream()
                            .filter(village -> !known.contains(village))
                            .toList());
            repository.insert(draw);
            draws = List.of(draw);
        }
        return lots(draws).anyMatch(lot -> lot.village().equals(collection.villageCode()) && lot.drawn());
    }

    private static Stream<Draw.Lot> lots(List<Draw> draws) {
        return draws.stream().flatMap(draw -> draw.lots().stream());
    }

    @Override
    public List<String> why(String caseNumber) {
        return repository.risks(List.of(caseNumber)).values().stream()
                .flatMap(risk -> risk.reasons().stream())
                .map(reason -> say(texts, reason))
                .toList();
    }

    /** A reason in words, such as "Diterima 31,0 % dari perkiraan; batasnya 50,0 %". */
    static String say(Texts texts, Risk.Reason reason) {
        return texts.get(
                "sampling.reason." + reason.factor(),
                Numbers.decimal(reason.value().doubleValue(), 1),
                Numbers.decimal(reason.threshold().doubleValue(), 1));
    }
}

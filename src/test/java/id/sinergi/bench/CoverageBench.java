package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.coverage.Counting;
import id.sinergi.coverage.Coverage;
import id.sinergi.coverage.Coverage.Question;
import id.sinergi.registry.Headcount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the coverage page asks for first, from the stored figures of 1,000,000 residents, beside counting them. */
@AsSystem
@Bench
class CoverageBench {

    private static final int TIMES = 51;

    @Autowired
    Million million;

    @Autowired
    Counting counting;

    @Autowired
    Coverage coverage;

    @Autowired
    Headcount headcount;

    @Autowired
    Clock clock;

    @Test
    void byVillageOfTheWholeRegency() {
        million.residents();
        counting.renew();
        var today = LocalDate.now(clock);
        var question = new Question(null, null, null);
        assertThat(coverage.answer(question).orThrow().villages()).hasSize(348).allMatch(area -> area.eligible() > 0);
        var stored = Figures.median(TIMES, () -> coverage.answer(question).orThrow());
        var counted = Figures.median(1, () -> headcount.count(today, null));
        Figures.compare("Coverage by village, stored", stored, "counting everybody", counted, "under 50 ms");
        var trend = Figures.median(TIMES, () -> coverage.trend(question, 24).orThrow());
        Figures.state("Coverage over time, stored", Figures.text(trend), "");
        var village = million.villages().getFirst().code();
        var one = Figures.median(TIMES, () -> headcount.count(today, List.of(village)));
        Figures.state("Counting one village again after a change", Figures.text(one), "");
    }
}

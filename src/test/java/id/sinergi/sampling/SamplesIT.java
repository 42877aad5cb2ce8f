package id.sinergi.sampling;

import static id.sinergi.village.process.VillageCases.MOROSI;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ProcessTest;
import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.Findings;
import id.sinergi.village.Round;
import id.sinergi.village.Rounds;
import id.sinergi.village.Sampling;
import id.sinergi.village.process.VillageCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class SamplesIT {

    @Autowired
    Samples samples;

    @Autowired
    Findings findings;

    @Autowired
    Sampling sampling;

    @Autowired
    Rounds rounds;

    @Autowired
    VillageCases village;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient jdbc;

    private Samples.RoundSample seen(long round) {
        return actors.as("inspektorat", () -> samples.find(round)).orThrow();
    }

    private long roundOf(String number) {
        return jdbc.sql("SELECT round_id FROM village.collection WHERE case_number = :case")
                .param("case", number)
                .query(Long.class)
                .single();
    }

    @Test
    void whatFarTooLittleCameInOfIsExaminedForItsRisk() {
        var number = village.collecting(calendar.today().plusDays(20), 0, 500);
        village.enter(number);
        actors.complete("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        actors.complete("dpmd", number, "village.reviewCompleteness", Map.of("review", "approved"));
        village.judge(number);
        assertThat(actors.openForms(number)).containsExactly("village.auditSample");
        var one = seen(roundOf(number)).chosen().getFirst();
        assertThat(one.isRisky()).isTrue();
        assertThat(one.risk().reasons()).extracting(Risk.Reason::factor).contains(Risk.Factor.BELOW_EXPECTED);
        assertThat(actors.asSystem(() -> sampling.why(number)))
                .first()
                .asString()
                .contains("50");
        assertThat(village.fields("inspektorat", number, "village.auditSample"))
                .anyMatch(field -> field.name().equals("risk"));
    }

    @Test
    void theDrawIsKeptWithAllItsVillagesAndComesOutTheSameAgain() {
        var number = village.sampling(calendar.today().plusDays(20), 100);
        var round = roundOf(number);
        var sample = seen(round);
        assertThat(sample.draws()).hasSize(1);
        assertThat(sample.chosen()).hasSize(1);
        actors.as("dpmd-kepala", () -> rounds.add(round, List.of(MOROSI), done -> {}))
                .orThrow();
        assertThat(seen(round).chosen())
                .as("a village added afterwards changes nothing of the draw")
                .hasSize(1);
        var proofs = actors.as("inspektorat", () -> samples.again(round)).orThrow();
        assertThat(proofs).hasSize(1).allMatch(Samples.Proof::isSame);
        assertThat(proofs.getFirst().again()).extracting(Draw.Lot::village).containsExactly(WAWORAHA);
        jdbc.sql("UPDATE sampling.lot SET drawn = NOT drawn WHERE round_id = :round")
                .param("round", round)
                .update();
        assertThat(actors.as("inspektorat", () -> samples.again(round)).orThrow())
                .noneMatch(Samples.Proof::isSame);
    }

    @Test
    void thePageOpensOnTheNewestRoundThatHasADraw() {
        var drawn = roundOf(village.sampling(calendar.today().plusDays(20), 100));
        var newer = roundOf(village.open(MOROSI, calendar.today().plusDays(20), 100));
        var rounds = actors.as("inspektorat", samples::rounds);
        assertThat(rounds).extracting(Round::id).containsSubsequence(newer, drawn);
        assertThat(samples.newestDrawn(rounds))
                .hasValueSatisfying(round -> assertThat(round.id()).isEqualTo(drawn));
        var undrawn = rounds.stream().filter(round -> round.id() == newer).toList();
        assertThat(samples.newestDrawn(undrawn)).isEqualTo(Optional.of(undrawn.getFirst()));
    }

    @Test
    void samplesAreTheInspectorsAlone() {
        for (var other : List.of("dpmd-kepala", "sekda", "dpmd", "desa-waworaha")) {
            var result = actors.as(other, () -> samples.find(1));
            assertThat(((Result.Refused<?>) result).refusal())
                    .extracting(Refusal::code)
                    .isEqualTo("sampling.inspectorOnly");
            assertThat(actors.as(other, samples::rounds)).isEmpty();
        }
    }

    @Test
    void aFindingIsAnsweredAndTheAnswerJudged() {
        var number = village.sampling(calendar.today().plusDays(20), 100);
        found(number, "Alamat tidak dikenal");
        assertThat(of("dpmd-kepala", number)).extracting(this::state).containsExactly(Findings.State.OPEN);
        actors.complete("dpmd", number, "village.answerFindings", Map.of("answer", "Sudah diperiksa"));
        assertThat(of("inspektorat", number)).extracting(this::state).containsExactly(Findings.State.ANSWERED);
        found(number, "Masih ada tiga alamat");
        assertThat(of("inspektorat", number))
                .extracting(this::state)
                .containsExactlyInAnyOrder(Findings.State.REJECTED, Findings.State.OPEN);
        actors.complete("dpmd", number, "village.answerFindings", Map.of("answer", "Ketiganya diperbaiki"));
        actors.complete("inspektorat", number, "village.auditSample", Map.of("audit", "clean"));
        assertThat(of("inspektorat", number))
                .extracting(this::state)
                .containsExactlyInAnyOrder(Findings.State.REJECTED, Findings.State.ACCEPTED);
        assertThat(of("desa-morosi", number)).isEmpty();
        assertThat(of("sekda", number).getFirst().state(calendar.today().plusYears(1)))
                .isNotEqualTo(Findings.State.LATE);
    }

    private Findings.State state(Findings.Finding finding) {
        return finding.state(calendar.today());
    }

    private void found(String number, String text) {
        actors.complete(
                "inspektorat",
                number,
                "village.auditSample",
                Map.of(
                        "audit",
                        "findings",
                        "findings",
                        text,
                        "deadline",
                        calendar.today().plusDays(10).toString()));
    }

    private List<Findings.Finding> of(String username, String number) {
        return actors.as(username, findings::all).stream()
                .filter(finding -> finding.caseNumber().equals(number))
                .toList();
    }
}

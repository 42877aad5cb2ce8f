package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.sinergi.ladder.Notice;
import id.sinergi.ladder.Step;
import id.sinergi.shared.ReferenceRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class LadderLetterTests {

    @Test
    void everyKindThatHasATemplateIsKnownButInvitations() {
        assertThat(new ReferenceRows(new ClassPathResource("reference/letter_templates.csv"))
                        .rows().stream().map(row -> row.getField("kind")).filter(kind -> !kind.equals("invitation")))
                .extracting(LadderLetter::of)
                .containsExactlyInAnyOrder(LadderLetter.values());
    }

    @Test
    void whatIsNoLetterOfTheLadderIsNoLetterOfWhichNothingComes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LadderLetter.of("invitation"))
                .withMessageContaining("invitation");
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void eachNoticeIsTheLetterOfItsStep(Notice.Kind notice) {
        var letter = LadderLetter.of(notice.step().code());
        assertThat(letter.notice()).contains(notice);
        assertThat(letter.judged()).contains(notice.step());
    }

    @Test
    void whatTheRegencyDecidesIsNotJudgedByItsLetter() {
        assertThat(LadderLetter.DENIAL_REQUEST.judged()).contains(Step.DENIAL);
        assertThat(LadderLetter.DENIAL.judged()).isEmpty();
        assertThat(LadderLetter.LIFT.judged()).isEmpty();
        assertThat(LadderLetter.POWER.notice()).isEmpty();
    }
}

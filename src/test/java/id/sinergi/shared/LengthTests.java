package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Refusal.FieldError;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LengthTests {

    private static final String ROCKET = "\uD83D\uDE80";

    @Test
    void signsAreCountedAsPeopleCountThem() {
        assertThat(Length.TITLE.isPassedBy(ROCKET.repeat(120))).isFalse();
        assertThat(Length.TITLE.isPassedBy(ROCKET.repeat(121))).isTrue();
        assertThat(Length.TITLE.isPassedBy(" ".repeat(50) + "x".repeat(120) + "\n"))
                .isFalse();
        assertThat(Length.TITLE.isPassedBy(null)).isFalse();
    }

    @Test
    void aLimitIsSaidInTheSentence() {
        var errors = new ArrayList<FieldError>();
        assertThat(Length.TEXT.require("reason", " ", errors)).isFalse();
        assertThat(Length.TEXT.require("reason", "x".repeat(2_001), errors)).isFalse();
        assertThat(Length.TEXT.allow("note", null, errors)).isTrue();
        assertThat(Length.TEXT.allow("note", "x".repeat(2_000), errors)).isTrue();
        assertThat(errors)
                .containsExactly(new FieldError("reason", "required"), new FieldError("reason", "tooLong", 2_000));
        assertThat(Length.wrongReason("")).contains(new FieldError("reason", "reason.missing"));
    }

    @Test
    void aBeginningHasNoHalfSigns() {
        assertThat(Length.begin("x" + ROCKET.repeat(9), 5)).isEqualTo("x" + ROCKET.repeat(3) + "…");
        assertThat(Length.begin(ROCKET.repeat(5), 5)).isEqualTo(ROCKET.repeat(5));
    }
}

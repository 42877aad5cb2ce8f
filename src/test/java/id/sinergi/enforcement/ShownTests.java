package id.sinergi.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.enforcement.Shown.What;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTests {

    private static Line line(boolean open, String step, long days, boolean complied) {
        return new Line(
                "KP",
                "PT",
                "PT Uji",
                open,
                step,
                LocalDate.EPOCH,
                days,
                "fine",
                null,
                false,
                5,
                complied ? 3 : 0,
                false,
                complied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "step-warning1", "step-warning1-month", "complied-fine", "recovered", "next"})
    void standsInAnAddress(String code) {
        assertThat(Shown.of(code)).map(Shown::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "foo", "step-", "step-foo", "step-warning1-foo", "step-warning1-month-bar"})
    void whatIsNoneIsNotTakenForAnother(String code) {
        assertThat(Shown.of(code)).isEmpty();
    }

    @Test
    void aFigureCountsItsCasesOnly() {
        var month = new Shown(What.STEP, "warning1", Age.MONTH).test();
        assertThat(month).accepts(line(true, "warning1", 8, false), line(true, "warning1", 30, false));
        assertThat(month)
                .rejects(
                        line(true, "warning1", 7, false),
                        line(true, "warning1", 31, false),
                        line(true, "fine", 8, false),
                        line(false, "warning1", 8, false));
        assertThat(new Shown(What.COMPLIED, null, null).test())
                .accepts(line(false, "fine", 1, true))
                .rejects(line(false, "fine", 1, false));
        assertThat(new Shown(What.NEXT, null, null).test()).rejects(line(true, "warning1", 8, false));
        assertThat(new Shown(What.RECOVERED, null, null).test())
                .accepts(line(false, "fine", 1, true))
                .rejects(line(true, "fine", 1, false));
    }
}

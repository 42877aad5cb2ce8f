package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTests {

    @ParameterizedTest
    @CsvSource({
        "2011-11-22, true", // fifteen today
        "2011-11-23, false", // tomorrow
        "1961-11-23, true", // the last day of being sixty-four
        "1961-11-22, false", // sixty-five today
        "2027-01-01, false" // not yet born
    })
    void fromTheFifteenthBirthdayToTheEveOfTheSixtyFifth(LocalDate birthDate, boolean counts) {
        assertThat(new Headcount.Ages(15, 64).include(birthDate, LocalDate.of(2026, 11, 22)))
                .isEqualTo(counts);
    }
}

package id.sinergi.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTests {

    @ParameterizedTest
    @CsvSource({"Rina Lautteduh, RL", "Drs. Bagus Padikuning, BP", "Wa Ode Awanbiru, WA", "Sistem, S", "' ', ?"})
    void initialsAreOfTheFirstAndLastNameWithoutTitles(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }
}

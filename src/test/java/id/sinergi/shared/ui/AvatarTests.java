package id.sinergi.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTests {

    @ParameterizedTest
    @CsvSource({"Rina Kartikasari, RK", "Drs. Muhammad Yusran, MY", "Wa Ode Rahmawati, WR", "Sistem, S", "' ', ?"})
    void initialsAreOfTheFirstAndLastNameWithoutTitles(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }
}

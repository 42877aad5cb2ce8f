package id.sinergi.demo;

import id.sinergi.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Names of rounds of data collection, by the day on which they are opened. */
final class RoundNames {

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private RoundNames() {}

    static String quarter(LocalDate day) {
        return "Pendataan Triwulan " + QUARTERS.get((day.getMonthValue() - 1) / 3) + " " + day.getYear();
    }

    static String trial(LocalDate day) {
        return "Uji coba "
                + DateTimeFormatter.ofPattern("MMMM yyyy", Texts.INDONESIAN).format(day);
    }
}

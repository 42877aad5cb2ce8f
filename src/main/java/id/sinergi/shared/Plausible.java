package id.sinergi.shared;

import java.time.LocalDate;

/** Dates as people mean them. What lies far beyond is a slip of the hand, and more than the database can hold. */
public final class Plausible {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Plausible() {}

    public static boolean day(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}

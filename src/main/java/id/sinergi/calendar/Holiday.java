package id.sinergi.calendar;

import java.time.LocalDate;

/**
 * A day off.
 *
 * @param kind {@code national}, {@code collective_leave} or {@code local}
 */
public record Holiday(LocalDate date, String name, String kind) {

    static final String COLLECTIVE_LEAVE = "collective_leave";
}

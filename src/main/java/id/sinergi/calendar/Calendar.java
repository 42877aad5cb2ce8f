package id.sinergi.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The regency's calendar: today, and working days by its holiday table. Collective leave is off, as for offices. */
@Service
public class Calendar {

    private final HolidayRepository holidays;
    private final Clock clock;

    Calendar(HolidayRepository holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate dateOf(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    /** Eight in the morning of {@code date}, local time: when timers of that day fire. */
    public Instant morningOf(LocalDate date) {
        return date.atTime(8, 0).atZone(clock.getZone()).toInstant();
    }

    public WorkingDays workingDays() {
        return holidays.workingDays();
    }

    /** The same, with collective leave as days off or as working days: for private firms it is optional. */
    public WorkingDays workingDays(boolean collectiveLeaveOff) {
        return collectiveLeaveOff ? holidays.workingDays() : holidays.withCollectiveLeave();
    }

    public List<Holiday> holidays(int year) {
        return holidays.all().stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .toList();
    }
}

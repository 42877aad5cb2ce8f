package id.sinergi.shared.ui;

import id.sinergi.shared.Hours;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Days and hours as the reader of the screen writes them. */
@Component
public class Dates {

    private final Clock clock;
    private final Hours hours;

    Dates(Clock clock, Hours hours) {
        this.clock = clock;
        this.hours = hours;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate dayOf(Instant time) {
        return hours.dayOf(time);
    }

    /** "5 Mei 2025". */
    public String day(LocalDate day) {
        return Texts.day(day, Texts.locale());
    }

    public String day(Instant time) {
        return day(dayOf(time));
    }

    /** "5 Mei" in the current year, "5 Mei 2025" in any other: for narrow columns. */
    public String shortDay(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy")
                .format(day);
    }

    /** "1 Jan – 31 Des", with both years as soon as one of them is not the current one: for narrow columns. */
    public String shortSpan(LocalDate from, LocalDate to) {
        var year = today().getYear();
        var format = format(from.getYear() == year && to.getYear() == year ? "d MMM" : "d MMM yyyy");
        return format.format(from) + " – " + format.format(to);
    }

    public String shortDay(Instant time) {
        return shortDay(dayOf(time));
    }

    /** "10.42 WITA". */
    public String time(Instant time) {
        return hours.time(time, Texts.locale());
    }

    /** "10.42", where the zone is said elsewhere. */
    public String shortTime(Instant time) {
        return hours.shortTime(time, Texts.locale());
    }

    /** "5 Mei 2025, 10.42 WITA". */
    public String dayAndTime(Instant time) {
        return hours.dayAndTime(time, Texts.locale());
    }

    /** "5 Mei 10.42": for time lines. */
    public String shortDayAndTime(Instant time) {
        return shortDay(time) + " " + shortTime(time);
    }

    /** "lewat 3 hari kerja", "hari ini", "2 hari kerja lagi"; negative is past. */
    public String due(int workingDays) {
        return workingDays == 0
                ? UiText.get("due.today")
                : workingDays < 0 ? UiText.get("due.past", -workingDays) : UiText.get("due.ahead", workingDays);
    }

    /** "sisa 14 jam", "lewat 3 jam", in minutes within the last hour: for clocks that run over weekends too. */
    public String hours(Instant due) {
        var minutes = Duration.between(clock.instant(), due).toMinutes();
        var past = minutes < 0;
        var count = Math.abs(minutes);
        var unit = count < 60 ? "minutes" : "hours";
        return UiText.get("due." + unit + (past ? ".past" : ".ahead"), count < 60 ? count : count / 60);
    }

    /** "3 hari kerja". */
    public String workingDays(int count) {
        return UiText.get("due.days", count);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Texts.locale());
    }
}

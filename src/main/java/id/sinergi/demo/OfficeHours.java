package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When people of the demonstration act: in office hours of working days that are over, in the order of their case. */
@Component
class OfficeHours {

    static final LocalTime OPEN = LocalTime.of(8, 5);
    static final LocalTime CLOSED = LocalTime.of(16, 0);

    private static final int ARRIVAL = 270;
    private static final Duration DAY = Duration.ofHours(7);

    private final Calendar calendar;
    private final Clock clock;

    /** What happened last in each story. */
    private final Map<String, Instant> latest = new HashMap<>();

    private LocalDate last;
    private @Nullable Instant turn;

    OfficeHours(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.last = calendar.workingDays().plus(calendar.today(), -1);
    }

    /** A start tells its stories from this day on, also if midnight passes meanwhile. */
    void begin() {
        latest.clear();
        last = calendar.workingDays().plus(calendar.today(), -1);
    }

    /** The last working day before the start. */
    LocalDate last() {
        return last;
    }

    /** From now on things happen at the hour of the day that falls to one of so many acts. */
    void turn(LocalDate day, int place, int of) {
        var opening = instant(day, OPEN);
        turn = opening.plus(DAY.multipliedBy(place).dividedBy(of))
                .plusSeconds(Math.floorMod(day.hashCode() * 31 + place, 60));
    }

    void noTurn() {
        turn = null;
    }

    Instant now() {
        return clock.instant();
    }

    /** An hour of that day that follows from what is done; of the next working day where the office is closed. */
    Instant on(LocalDate day, String what) {
        if (turn != null && calendar.dateOf(turn).equals(day)) {
            return turn;
        }
        var days = calendar.workingDays();
        var open = days.isWorkingDay(day) ? day : days.plus(day, 1);
        var minutes = Math.floorMod((what + open).hashCode(), ARRIVAL);
        var seconds = Math.floorMod((open + what).hashCode(), 60);
        return instant(
                open.isAfter(last()) ? last() : open, OPEN.plusMinutes(minutes).plusSeconds(seconds));
    }

    /** That moment, if the office is open then; otherwise an hour of the next morning, or of the last day of all. */
    Instant from(Instant wanted) {
        var local = wanted.atZone(clock.getZone());
        var day = local.toLocalDate();
        var inHours = !local.toLocalTime().isBefore(OPEN) && local.toLocalTime().isBefore(CLOSED);
        if (inHours && calendar.workingDays().isWorkingDay(day) && !day.isAfter(last())) {
            return wanted;
        }
        return on(
                local.toLocalTime().isBefore(OPEN) ? day : day.plusDays(1),
                local.toLocalTime().toString());
    }

    /** When the system wakes on that day: just after its timers are due. */
    Instant morning(LocalDate day) {
        return calendar.morningOf(day).plusSeconds(40);
    }

    /** The moment wanted, or some minutes after what happened last in the story, if that is later; it happens then. */
    Instant next(String story, Instant wanted) {
        var before = latest.get(story);
        var at = wanted;
        if (before != null && !wanted.isAfter(before)) {
            var soon = from(before.plus(pause(story, before)));
            at = soon.isAfter(before) ? soon : before.plusSeconds(20);
        }
        latest.put(story, at);
        return at;
    }

    /** That moment, or the last of the story, if that is later. */
    Instant afterLast(String story, Instant wanted) {
        var before = latest.get(story);
        return before == null || wanted.isAfter(before) ? wanted : before.plusSeconds(1);
    }

    void after(String story, Instant at) {
        latest.put(story, at);
    }

    Collection<String> stories() {
        return latest.keySet();
    }

    /** Some minutes, and few towards the end of the day. */
    private Duration pause(String story, Instant before) {
        var seconds = 60 + Math.floorMod((story + before).hashCode(), turn == null ? 1200 : 120);
        var left = Duration.between(before, instant(calendar.dateOf(before), CLOSED));
        return left.toSeconds() > seconds ? Duration.ofSeconds(seconds) : Duration.ofSeconds(20);
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}

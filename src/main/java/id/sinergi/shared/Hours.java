package id.sinergi.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The one place where moments become days and hours in words: always the regency's, wherever the machine stands. */
@Component
public class Hours {

    private final ZoneId zone;

    Hours(Clock clock) {
        zone = clock.getZone();
    }

    /** The regency's day at that moment. */
    public LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** For programs: the moment as the regency's clock shows it, with its offset. */
    public OffsetDateTime offset(Instant time) {
        return time.atZone(zone).toOffsetDateTime();
    }

    /** "10.42", where the zone is said elsewhere. */
    public String shortTime(Instant time, Locale locale) {
        var pattern = "en".equals(locale.getLanguage()) ? "HH:mm" : "HH.mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(zone));
    }

    /** "10.42 WITA". Such names of zones exist in Indonesian only, and are what everybody says. */
    public String time(Instant time, Locale locale) {
        return shortTime(time, locale)
                + DateTimeFormatter.ofPattern(" z", Texts.INDONESIAN).format(time.atZone(zone));
    }

    /** "5 Mei 2025, 10.42 WITA". */
    public String dayAndTime(Instant time, Locale locale) {
        return Texts.day(dayOf(time), locale) + ", " + time(time, locale);
    }
}

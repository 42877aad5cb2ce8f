package id.sinergi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What happens on which day, written down story by story and lived through day by day: numbers of cases and letters follow
 * their days, and what one story causes in another comes after it.
 */
final class Agenda {

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    void add(LocalDate day, Runnable act) {
        days.computeIfAbsent(day, first -> new ArrayList<>()).add(act);
    }

    /** Lives through it; the acts of a day are spread over its hours. */
    void live(OfficeHours hours) {
        days.forEach((day, acts) -> {
            for (var place = 0; place < acts.size(); place++) {
                hours.turn(day, place, acts.size());
                acts.get(place).run();
            }
        });
        hours.noTurn();
    }
}

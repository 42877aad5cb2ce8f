package id.sinergi.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How enforcement stands.
 *
 * @param asOf today
 * @param open cases that are open
 * @param steps open cases by step and by how long they have stood there, in order of the ladder
 * @param claimed of open cases, rupiah
 * @param recovered of all cases, rupiah
 * @param complied closed cases in which the employer complied, by the last step
 * @param undelivered open cases with a letter that nobody proved to have arrived
 * @param due open cases whose next step is lawful, or known from when
 */
public record Figures(
        LocalDate asOf,
        long open,
        List<StepCount> steps,
        long claimed,
        long recovered,
        List<StepCount> complied,
        long undelivered,
        long due) {

    public record StepCount(String step, long count, Map<Age, Long> byAge) {}
}

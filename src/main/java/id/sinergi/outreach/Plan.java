package id.sinergi.outreach;

import java.time.LocalDate;
import java.util.List;

/** What a campaign wants: when, how many registrations, for how much (whole rupiah), where. */
record Plan(String name, LocalDate starts, LocalDate ends, int goal, long budget, List<Visit> visits) {

    /** A session to be: where, when, and how many registrations are hoped for. */
    record Visit(String villageCode, LocalDate date, int target) {}

    List<String> villages() {
        return visits.stream().map(Visit::villageCode).distinct().sorted().toList();
    }
}

package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.worklist.CaseDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's act and the steps of the system that it sets going stand apart in the trail. */
@IntegrationTest
class WhoActedIT {

    @Autowired
    Actors actors;

    @Autowired
    CaseDesk cases;

    @Autowired
    Trail trail;

    @Test
    void whatTheSystemDoesOnThePersonsThreadIsTheSystems() {
        var file = actors.as(
                        "dpmd-kepala",
                        () -> cases.open(Map.of(
                                "kind", "village_collection",
                                "village", "74.02.01.2012",
                                "name", "Uji pelaku " + System.nanoTime())))
                .orThrow();
        var entries = actors.as("inspektorat", () -> trail.ofCase(file.number(), null, null))
                .orThrow()
                .items();
        assertThat(entries)
                .extracting(Entry::action, Entry::actor)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("case.opened", "dpmd-kepala"),
                        org.assertj.core.groups.Tuple.tuple("village.coverage.before", "system"));
    }
}

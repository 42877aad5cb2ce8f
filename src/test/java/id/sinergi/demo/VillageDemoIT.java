package id.sinergi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.DemonstrationTest;
import id.sinergi.registry.Matches;
import id.sinergi.village.RoundProgress;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AsSystem
@DemonstrationTest
class VillageDemoIT {

    @Autowired
    VillageDemo demo;

    @Autowired
    OfficeHours hours;

    @Autowired
    RoundProgress progress;

    @Autowired
    TaskDesk desk;

    @Autowired
    Matches matches;

    @Autowired
    Actors actors;

    @Test
    void everyPartHasWorkAndEveryStageACase() {
        var before = actors.as("dpmd", progress::list).size();
        var agenda = new Agenda();
        demo.plan(agenda);
        agenda.live(hours);
        assertThat(actors.as("dpmd", progress::list)).hasSize(before);
        var rounds = actors.as("dpmd", progress::list).stream()
                .filter(overview -> overview.round()
                        .name()
                        .matches("Pendataan Triwulan (I|II|III|IV) \\d{4}|Uji coba \\p{L}+ \\d{4}"))
                .toList();
        assertThat(rounds).hasSize(2);
        var quarter = rounds.stream()
                .filter(overview -> overview.villages().size() == 14)
                .findFirst()
                .orElseThrow();
        assertThat(quarter.stages().keySet())
                .containsExactlyInAnyOrder(
                        "appoint",
                        "collect",
                        "signoff",
                        "review",
                        "duplicates",
                        "match",
                        "audit",
                        "closed",
                        "cancelled");
        assertThat(quarter.late()).isPositive();
        for (var username : List.of(
                "dpmd",
                "disnaker",
                "bpjs",
                "inspektorat",
                "desa-waworaha",
                "kades-waworaha",
                "desa-morosi",
                "kades-morosi",
                "kel-unaaha",
                "lurah-unaaha",
                "camat-unaaha")) {
            assertThat(actors.as(username, () -> desk.count(TaskQuery.of(TaskQuery.Queue.ALL))))
                    .as(username)
                    .isPositive();
        }
        assertThat(actors.as("bpjs", () -> matches.judged(null, null, null)).items())
                .as("matches to undo")
                .anyMatch(Matches.Decided::accepted)
                .anyMatch(decided -> !decided.accepted());
    }
}

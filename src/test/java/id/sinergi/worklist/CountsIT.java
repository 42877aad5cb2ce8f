package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.village.process.VillageCases;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.TaskQuery.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure of the counter strip opens a list of exactly so many tasks. */
@ProcessTest
class CountsIT {

    @Autowired
    VillageCases village;

    @Autowired
    TaskDesk desk;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    @Autowired
    TestClock clock;

    @AfterEach
    void nowAgain() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpmd", "desa-waworaha", "sekda", "inspektorat", "bpjs-kepala", "admin"})
    void aFigureOpensItsList(String username) {
        var target = calendar.workingDays().plus(calendar.today(), 3);
        village.collecting(target, 0, null);
        village.open(VillageCases.MOROSI, target, 0);
        for (var later : new int[] {0, 3, 9}) {
            clock.setTo(calendar.workingDays().plus(target, later - 3));
            for (var queue : new Queue[] {Queue.MINE, Queue.UNIT, Queue.ALL}) {
                actors.as(username, () -> {
                    var counts = desk.counts(queue);
                    assertThat(counts.overdue()).isEqualTo(listed(queue, WorkItem.State.OVERDUE, null));
                    assertThat(counts.paused()).isEqualTo(listed(queue, WorkItem.State.PAUSED, null));
                    assertThat(counts.dueToday()).isEqualTo(listed(queue, null, Window.TODAY));
                    assertThat(counts.thisWeek()).isEqualTo(listed(queue, null, Window.WEEK));
                    assertThat(counts.fresh()).isEqualTo(listed(queue, null, Window.NEW));
                    assertThat(counts.unclaimed()).isEqualTo(listed(Queue.ALL, null, Window.UNACCEPTED));
                    assertThat(counts.mine()).isEqualTo(listed(Queue.MINE, null, null));
                    assertThat(counts.unit()).isEqualTo(listed(Queue.UNIT, null, null));
                    assertThat(counts.all()).isEqualTo(listed(Queue.ALL, null, null));
                    return null;
                });
            }
        }
        var late = actors.as("sekda", () -> desk.counts(Queue.ALL));
        assertThat(late.overdue()).as("the coordinator sees what is late").isPositive();
    }

    private int listed(Queue queue, WorkItem.@Nullable State state, @Nullable Window window) {
        return desk.count(TaskQuery.of(queue).state(state).window(window));
    }
}

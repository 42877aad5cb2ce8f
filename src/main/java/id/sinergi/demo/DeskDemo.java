package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people did with tasks that are still open: took them, handed them over, had them paused, resumed and extended. */
@Component
class DeskDemo {

    private static final int WAYS = 5;

    private final DemoDriver driver;
    private final TaskDesk desk;
    private final Calendar calendar;

    DeskDemo(DemoDriver driver, TaskDesk desk, Calendar calendar) {
        this.driver = driver;
        this.desk = desk;
        this.calendar = calendar;
    }

    /** The first open task of each kind stays with its unit, for visitors to take. */
    void create() {
        var tasks = open();
        if (tasks.stream().anyMatch(task -> task.holder() != null)) {
            return;
        }
        var kinds = new HashSet<String>();
        var turn = 0;
        for (var task : tasks) {
            if (!kinds.add(task.formKey())) {
                live(task, turn++);
            }
        }
    }

    private List<WorkItem> open() {
        var tasks = new ArrayList<WorkItem>();
        @Nullable String cursor = null;
        do {
            Slice<WorkItem> page = desk.list(TaskQuery.of(TaskQuery.Queue.ALL), Slice.MAX_LIMIT, cursor);
            page.items().stream().filter(WorkItem::isOpen).forEach(tasks::add);
            cursor = page.next();
        } while (cursor != null);
        return tasks;
    }

    private void live(WorkItem task, int turn) {
        var able = desk.candidates(task);
        if (able.isEmpty() || turn % WAYS == WAYS - 1) {
            return;
        }
        var holder = able.get(turn % able.size()).username();
        driver.as(
                holder,
                day(task, 1),
                task.caseNumber(),
                () -> desk.claim(task.taskId()).orThrow());
        switch (task.dueAt() == null ? turn % WAYS : 0) {
            case 1 -> {
                if (able.size() > 1) {
                    handedOver(task, able.get((turn + 1) % able.size()).username());
                }
            }
            case 2 -> paused(task);
            case 3 -> extended(task);
            default -> {}
        }
    }

    private void handedOver(WorkItem task, String to) {
        act(task, 2, () -> desk.reassign(task.taskId(), to, "Pemegang bertugas ke luar kota sampai akhir pekan"));
    }

    private void paused(WorkItem task) {
        act(
                task,
                2,
                () -> desk.pause(
                        task.taskId(),
                        "Menunggu jawaban surat kepada kantor wilayah",
                        "Nota dinas 005/" + task.version()));
    }

    /** Paused for some days, resumed, and then given a few days more. */
    private void extended(WorkItem task) {
        act(
                task,
                2,
                () -> desk.pause(task.taskId(), "Data pendukung diminta kembali", "Nota dinas 007/" + task.version()));
        act(task, 4, () -> desk.resume(task.taskId()));
        act(task, 5, () -> desk.extend(task.taskId(), 3, "Data pendukung baru lengkap hari ini"));
    }

    private void act(WorkItem task, int workingDays, Supplier<Result<WorkItem>> work) {
        driver.as(
                supervisor(task),
                day(task, workingDays),
                task.caseNumber(),
                () -> work.get().orThrow());
    }

    private LocalDate day(WorkItem task, int workingDays) {
        return calendar.workingDays().plus(calendar.dateOf(task.createdAt()), workingDays);
    }

    private static String supervisor(WorkItem task) {
        return switch (task.agencies().getFirst()) {
            case "DISNAKER" -> "disnaker-kabid";
            case "BPJS" -> "bpjs-kabid";
            case "DPMD", "DESA", "KECAMATAN" -> "dpmd-kepala";
            default -> "sekda";
        };
    }
}

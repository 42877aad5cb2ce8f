package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.arrears.Sweep;
import id.sinergi.arrears.Sweeps;
import id.sinergi.casefile.CaseKind;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An arrears file of 100,000 rows: its import beside that of as many residents, and the cases of its 10,000 employers with
 * findings, months, numbers and trail beside the bare engine that starts as many processes. Both are warm: each opens 1,000
 * before it is measured.
 */
@AsSystem
@Bench
class ArrearsBench {

    private static final int EMPLOYERS = 10_000;
    private static final int MONTHS = 10;
    private static final int WARM = 1_000;
    private static final int TOGETHER = 100;

    /** Rupiah, far above what any other firm owes. */
    private static final long OWED = 500_000_000_000L;

    @Autowired
    Imports imports;

    @Autowired
    Sweeps sweeps;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    Territory territory;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger serial = new AtomicInteger();

    @Test
    void fromAFileToCases() {
        take("employers", employersFile("UKUR", EMPLOYERS), EMPLOYERS);
        var residents =
                LargeFiles.residents(file("arrears-residents.csv"), EMPLOYERS * MONTHS, territory.villages(null));
        var people = Figures.median(1, () -> take("residents", residents, EMPLOYERS * MONTHS));
        var rows = arrearsFile("UKUR", EMPLOYERS, MONTHS, OWED);
        var months = Figures.median(1, () -> take("arrears", rows, EMPLOYERS * MONTHS));
        Figures.compare(
                "Import of an arrears file of 100,000 rows, all checks",
                months,
                "import of 100,000 residents",
                people,
                "as fast as other imports");
        var again = Figures.median(1, () -> take("arrears", rows, EMPLOYERS * MONTHS));
        Figures.compare("The same file again", again, "import of 100,000 residents", people, "changes nothing");
        var counted = Figures.median(3, this::preview);
        Figures.state("Counting who passes a threshold, 10,000 employers", Figures.text(counted), "");
        warm();
        var ours = Figures.median(1, this::sweep);
        var together = Figures.median(1, () -> together(EMPLOYERS));
        var each = Figures.median(1, () -> oneByOne(EMPLOYERS));
        Figures.compare(
                "10,000 cases of arrears opened",
                ours,
                "bare engine, 100 processes in a transaction, one flush",
                together,
                "at most 2 (0.5 of the rate)");
        Figures.compare(
                "10,000 cases of arrears opened",
                ours,
                "bare engine, a transaction for each process",
                each,
                "beside it");
        var twice = Figures.median(1, this::sweepAgain);
        Figures.compare("The same again", twice, "the first", ours, "opens nothing");
    }

    /** Others, who owe more for fewer months, and whom no other sweep meets. */
    private void warm() {
        take("employers", employersFile("PANAS", WARM), WARM);
        take("arrears", arrearsFile("PANAS", WARM, MONTHS - 1, 2 * OWED), WARM * (MONTHS - 1));
        assertThat(swept(1, 9 * OWED / 5 * 2).opened()).isEqualTo(WARM);
        together(WARM);
        oneByOne(WARM);
    }

    private void preview() {
        assertThat(sweeps.preview(null, MONTHS, OWED, true).orThrow().opens()).isEqualTo(EMPLOYERS);
    }

    private void sweep() {
        assertThat(swept(MONTHS, OWED).opened()).isEqualTo(EMPLOYERS);
    }

    private void sweepAgain() {
        assertThat(swept(MONTHS, OWED).reported()).isEqualTo(EMPLOYERS);
    }

    private Sweep swept(int months, long owed) {
        var sweep = sweeps.begin(null, months, owed, true).orThrow();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> sweeps.find(sweep.id()).orThrow().finishedAt() != null);
        return sweeps.find(sweep.id()).orThrow();
    }

    private void oneByOne(int count) {
        IntStream.range(0, count).forEach(i -> engine.start(process(), number()));
    }

    private void together(int count) {
        IntStream.range(0, count / TOGETHER)
                .forEach(chunk -> transaction.executeWithoutResult(status -> engine.start(
                        process(),
                        IntStream.range(0, TOGETHER).mapToObj(i -> number()).toList())));
    }

    private static String process() {
        return CaseKind.EMPLOYER_COMPLIANCE.process();
    }

    private String number() {
        return "ukur-kp-" + serial.incrementAndGet();
    }

    private void take(String kind, Path file, int rows) {
        try (var in = Files.newInputStream(file)) {
            var job =
                    imports.start(kind, null, file.getFileName().toString(), in).orThrow();
            var done = imports.await(job.id(), Duration.ofMinutes(30));
            assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
            assertThat(done.accepted()).isEqualTo(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path employersFile(String prefix, int count) {
        var villages = territory.villages(null);
        return LargeFiles.csv(
                file("employers-" + prefix + ".csv"),
                count,
                List.of("npp", "nama", "kode_desa", "jumlah_pekerja"),
                i -> new String[] {
                    npp(prefix, i),
                    "PT %s Tunggak %d".formatted(prefix, i),
                    villages.get(i % villages.size()).code(),
                    "20"
                });
    }

    private Path arrearsFile(String prefix, int count, int months, long owed) {
        return LargeFiles.csv(
                file("arrears-" + prefix + ".csv"),
                count * months,
                List.of("npp", "bulan", "iuran", "dibayar", "jumlah_pekerja"),
                i -> new String[] {
                    npp(prefix, i / months), "2025-%02d".formatted(1 + i % months), Long.toString(owed / 5), "0", "20"
                });
    }

    private static String npp(String prefix, int i) {
        return prefix + "%06d".formatted(i);
    }

    private static Path file(String name) {
        try {
            return Files.createDirectories(Path.of("target", "bench")).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

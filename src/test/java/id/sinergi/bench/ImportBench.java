package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of 1,000,000 residents with all checks, beside a bare COPY of the same rows into the same indexes. */
@AsSystem
@Bench
class ImportBench {

    @Autowired
    Million million;

    @Autowired
    Imports imports;

    @Test
    void residents() {
        million.clear();
        var copy = Figures.median(1, () -> million.copy("bench_copy"));
        var text = million.residentsFile();
        var csv = Figures.median(1, () -> take(text));
        Figures.compare("Import of 1,000,000 residents, CSV", csv, "bare COPY, same indexes", copy, "2, at most 4");
        var again = Figures.median(1, () -> take(text));
        Figures.compare("The same file again", again, "bare COPY, same indexes", copy, "changes nothing");
        assertThat(million.changed()).isZero();
        million.clear();
        var workbook = million.residentsWorkbook();
        var xlsx = Figures.median(1, () -> take(workbook));
        Figures.compare("Import of 1,000,000 residents, XLSX", xlsx, "bare COPY, same indexes", copy, "beside it");
    }

    private void take(Path file) {
        try (var in = Files.newInputStream(file)) {
            var job = imports.start("residents", null, file.getFileName().toString(), in)
                    .orThrow();
            var done = imports.await(job.id(), Duration.ofMinutes(30));
            assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
            assertThat(done.accepted()).isEqualTo(Million.PEOPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

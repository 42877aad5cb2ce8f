package id.sinergi.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import id.sinergi.imports.Imports;
import id.sinergi.protection.ProtectionList.State;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.protection.ProtectionLists.Listed;
import id.sinergi.protection.Registration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists of protection, and the membership file in which two show: one is realised but for a few, one is overdue. */
@Component
class ProtectionDemo {

    /** The reporting date of the demonstration's last membership file. */
    private static final LocalDate REPORTED = LocalDate.of(2026, 10, 31);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int CLOSED_AGO = 2;
    private static final int SENT_AGO = 3;

    private final ProtectionStories stories;
    private final DemoDriver driver;
    private final ProtectionLists lists;
    private final Registration registration;
    private final Imports imports;

    ProtectionDemo(
            ProtectionStories stories,
            DemoDriver driver,
            ProtectionLists lists,
            Registration registration,
            Imports imports) {
        this.stories = stories;
        this.driver = driver;
        this.lists = lists;
        this.registration = registration;
        this.imports = imports;
    }

    /** Not in one transaction: the import runs in its own. */
    void create() {
        stories.create();
        var realised = find(ProtectionStories.REALISED).filter(one -> one.list().state() == State.REGISTERED);
        var overdue = find(ProtectionStories.OVERDUE);
        if (realised.isEmpty() || overdue.isEmpty()) {
            return;
        }
        if (realised.orElseThrow().progress().active() == 0) {
            var file = new StringBuilder("nik,nama,tanggal_lahir,segmen,program,status,per_tanggal\n");
            file.append(rows(realised.orElseThrow(), 15));
            file.append(rows(overdue.orElseThrow(), 3));
            driver.as("bpjs", driver.today().minusDays(SENT_AGO), () -> {
                var content = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
                var job = imports.start("members", null, "kepesertaan-oktober-susulan.csv", content)
                        .orThrow();
                return imports.await(job.id(), LONGEST);
            });
        }
        driver.complete(
                "bpjs",
                driver.today().minusDays(CLOSED_AGO),
                realised.orElseThrow().list().number(),
                "protection.followUp",
                Map.of("reason", "Sisanya pindah bekerja ke luar kabupaten; diusulkan kembali bila pulang."));
    }

    /** All but every {@code leftOut}th person of the list, as active members. */
    private StringBuilder rows(Listed seen, int leftOut) {
        var number = seen.list().number();
        var day = Optional.ofNullable(seen.list().handedOn()).orElseThrow();
        var paper = driver.as(
                "bpjs",
                day,
                () -> registration.take(number, Registration.Format.CSV).orThrow());
        var rows = new StringBuilder();
        var csv = new String(paper.content(), StandardCharsets.UTF_8).substring(1);
        var place = 0;
        for (var person : CsvReader.builder().ofNamedCsvRecord(csv)) {
            if (++place % leftOut != 0) {
                rows.append(String.join(
                                ",",
                                List.of(
                                        person.getField("NIK"),
                                        person.getField("NAMA"),
                                        person.getField("TANGGAL_LAHIR"),
                                        "BPU",
                                        "JKK+JKM",
                                        "AKTIF",
                                        REPORTED.toString())))
                        .append('\n');
            }
        }
        return rows;
    }

    private Optional<Listed> find(String name) {
        return lists.list().stream()
                .filter(one -> one.list().name().equals(name))
                .findFirst();
    }
}

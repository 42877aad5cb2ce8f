package id.sinergi.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import id.sinergi.imports.Imports;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.protection.ProtectionLists.Listed;
import id.sinergi.protection.Registration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists of protection, and the membership file in which two show: one is realised but for a few, one is overdue. */
@Component
class ProtectionDemo {

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

    /** The file of members, of the lists as they were handed on; empty where it was brought already. */
    String file() {
        var realised = find(ProtectionStories.REALISED).orElseThrow();
        if (realised.progress().active() > 0) {
            return "";
        }
        var file = new StringBuilder("nik,nama,tanggal_lahir,segmen,program,status,per_tanggal\n");
        file.append(rows(realised, 15));
        file.append(rows(find(ProtectionStories.OVERDUE).orElseThrow(), 3));
        return file.toString();
    }

    /** It waits for the queue of imports, which runs once the system has started. */
    void bring(String file) {
        if (file.isEmpty()) {
            return;
        }
        var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        driver.as(
                "bpjs",
                driver.today(),
                () -> imports.start("members", null, "kepesertaan-susulan.csv", content)
                        .orThrow());
    }

    /** All but every {@code leftOut}th person of the list, as active members. */
    private StringBuilder rows(Listed seen, int leftOut) {
        var number = seen.list().number();
        var day = Optional.ofNullable(seen.list().handedOn()).orElseThrow();
        var paper = driver.as(
                "bpjs",
                day,
                number,
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
                                        stories.reported().toString())))
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

package id.sinergi.bench;

import id.sinergi.registry.ResidentsFile;
import id.sinergi.territory.Village;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Files of as many fictional people as wanted, the same each time; cells as the registry keeps them. */
public final class LargeFiles {

    /** The columns of a file of residents, in the order of its cells. */
    static final List<String> RESIDENT = Stream.concat(ResidentsFile.REQUIRED.stream(), ResidentsFile.OPTIONAL.stream())
            .toList();

    static final List<String> MEMBER =
            List.of("nik", "kpj", "nama", "tanggal_lahir", "segmen", "npp", "program", "status", "per_tanggal");

    private static final int DAYS = 17_000;
    private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
    private static final String[] FIRST = {"Mu", "Ah", "Sit", "Nur", "Wa", "La", "Har", "Ru", "Sam", "Dar", "Jam", "Kas"
    };
    private static final String[] SECOND = {
        "ham", "mad", "ti", "lina", "ode", "sri", "din", "man", "wati", "na", "jono", "bir"
    };
    private static final String[] THIRD = {
        " Awanbiru",
        " Telagabening",
        " Langitsenja",
        " Bukithijau",
        " Pondiu",
        " Tosepu",
        " Karangbiru",
        " Tawulo",
        " Rahman",
        " Basri",
        " Dahlan",
        " Hidayat",
        " Karim",
        " Latif",
        " Maulana",
        " Saleh",
        " Yusuf",
        " Zainal",
        " Gunawan"
    };

    private LargeFiles() {}

    public static Path residents(Path file, int people, List<Village> villages) {
        return csv(file, people, RESIDENT, i -> resident(i, villages));
    }

    /** Two of three people are members; a tenth of them not active. */
    static Path members(Path file, int people, LocalDate asOf) {
        return csv(file, people, MEMBER, i -> member(i, asOf));
    }

    static Path residentsWorkbook(Path file, int people, List<Village> villages) {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Bench", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            for (var c = 0; c < RESIDENT.size(); c++) {
                sheet.inlineString(0, c, RESIDENT.get(c));
            }
            for (var i = 0; i < people; i++) {
                var cells = resident(i, villages);
                for (var c = 0; c < cells.length; c++) {
                    sheet.inlineString(i + 1, c, cells[c]);
                }
                if (i % 1_000 == 0) {
                    sheet.flush();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nik(int i) {
        var birth = birth(i);
        return String.format(
                Locale.ROOT,
                "7402%02d%02d%02d%02d%04d",
                1 + i % 28,
                birth.getDayOfMonth() + (isWoman(i) ? 40 : 0),
                birth.getMonthValue(),
                birth.getYear() % 100,
                1 + i / DAYS);
    }

    static String name(int i) {
        return FIRST[i % FIRST.length]
                + SECOND[i / 7 % SECOND.length]
                + " " + FIRST[i / 13 % FIRST.length] + SECOND[i / 31 % SECOND.length]
                + THIRD[i / 17 % THIRD.length];
    }

    private static String[] resident(int i, List<Village> villages) {
        var village = villages.get((int) ((long) i * villages.size() / 1_000_000 % villages.size()));
        return new String[] {
            nik(i),
            name(i),
            birth(i).toString(),
            isWoman(i) ? "P" : "L",
            "7402011001" + String.format(Locale.ROOT, "%06d", i / 4 % 1_000_000),
            "Unaaha",
            "Jalan Poros " + i % 500,
            "Dusun " + i % 7,
            "00" + i % 5,
            "00" + i % 9,
            Integer.toString(i % 10 < 7 ? 8 + i % 7 : 15 + i % 4),
            Integer.toString(i % 10 < 7 ? 1 + i % 3 : 4),
            i % 10 < 7 ? "" : "PT Perusahaan " + i % 3_000,
            Integer.toString(500_000 + i % 40 * 100_000),
            Integer.toString(1 + i % 10),
            "0812" + String.format(Locale.ROOT, "%08d", i),
            "1",
            "1",
            village.code()
        };
    }

    private static String[] member(int i, LocalDate asOf) {
        return new String[] {
            nik(i),
            String.format(Locale.ROOT, "%011d", i),
            name(i),
            birth(i).toString(),
            i % 10 < 7 ? "BPU" : "PU",
            i % 10 < 7 ? "" : "NPP" + i % 3_000,
            "JKK+JKM",
            i % 10 == 3 ? "NONAKTIF" : "AKTIF",
            asOf.toString()
        };
    }

    private static LocalDate birth(int i) {
        return OLDEST.plusDays(i % DAYS);
    }

    private static boolean isWoman(int i) {
        return i % 2 == 1;
    }

    static Path csv(Path file, int rows, List<String> header, IntFunction<String[]> row) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", header));
            out.write('\n');
            for (var i = 0; i < rows; i++) {
                out.write(String.join(",", row.apply(i)));
                out.write('\n');
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

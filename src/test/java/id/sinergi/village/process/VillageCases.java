package id.sinergi.village.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.village.Rounds;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.forms.Field;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Opens village cases for tests and takes them along. */
@TestComponent
public class VillageCases {

    public static final String WAWORAHA = "74.02.01.2012";
    public static final String MOROSI = "74.02.39.2006";
    public static final String UNAAHA = "74.02.02.1013";

    private static final AtomicInteger SERIAL = new AtomicInteger(1000);
    private static final AtomicInteger ROUND = new AtomicInteger();

    private final Actors actors;
    private final Rounds rounds;
    private final Imports imports;
    private final TaskCompletion completion;
    private final Accounts accounts;
    private final List<String> opened = new ArrayList<>();

    public VillageCases(Actors actors, Rounds rounds, Imports imports, TaskCompletion completion, Accounts accounts) {
        this.actors = actors;
        this.rounds = rounds;
        this.imports = imports;
        this.completion = completion;
        this.accounts = accounts;
    }

    public List<String> opened() {
        return opened;
    }

    public void account(String username, Agency agency, String area, Role... roles) {
        if (accounts.find(username).isEmpty()) {
            accounts.createUnlisted(
                    List.of(new User(username, "Uji " + username, agency, Set.of(roles), Set.of(area), "id")),
                    "sinergi");
        }
    }

    public Rounds.Order order(LocalDate target, int percent, String... villages) {
        return new Rounds.Order(
                "Putaran uji " + ROUND.incrementAndGet(), target, List.of(villages), "Petunjuk", percent);
    }

    /** A case of one village in a round of its own. */
    public String open(String village, LocalDate target, int percent) {
        var receipt = actors.as("dpmd-kepala", () -> rounds.open(order(target, percent, village), done -> {}))
                .orThrow();
        assertThat(receipt.skipped()).isEmpty();
        var number = receipt.opened().getFirst().caseNumber();
        opened.add(number);
        return number;
    }

    /** The case up to the village officer's task. */
    public String collecting(LocalDate target, int percent, @Nullable Integer expected) {
        var number = open(WAWORAHA, target, percent);
        var answers = new HashMap<String, Object>(Map.of("collector", "named", "officer", "desa-waworaha"));
        if (expected != null) {
            answers.put("expected", expected);
        }
        actors.complete("dpmd", number, "village.nameCollector", answers);
        return number;
    }

    public String signing(LocalDate target, int percent) {
        var number = collecting(target, percent, null);
        enter(number);
        return number;
    }

    public String reviewing(LocalDate target, int percent) {
        var number = signing(target, percent);
        actors.complete("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        return number;
    }

    /** The case up to the sample, with nothing to judge on the way. */
    public String sampling(LocalDate target, int percent) {
        var number = reviewing(target, percent);
        actors.complete("dpmd", number, "village.reviewCompleteness", Map.of("review", "approved"));
        judge(number);
        return number;
    }

    public void judge(String number) {
        actors.complete(
                "disnaker",
                number,
                "village.resolveDuplicates",
                all("disnaker", number, "village.resolveDuplicates", "different"));
        actors.complete(
                "bpjs", number, "village.decideMatches", all("bpjs", number, "village.decideMatches", "reject"));
    }

    public void enter(String number) {
        var job = upload("desa-waworaha", row(nik(LocalDate.of(1990, 5, 17)), "Budi Santoso", "1990-05-17"));
        actors.complete(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", job.id().toString()));
    }

    /** The same answer to every question that a task asks about a pair. */
    public Map<String, Object> all(String username, String number, String form, String answer) {
        var answers = new HashMap<String, Object>();
        for (var field : fields(username, number, form)) {
            if (field.type() == Field.Type.CHOICE) {
                answers.put(field.name(), answer);
            } else if (field.name().equals("reason")) {
                answers.put("reason", "Dokumen kependudukan diperiksa");
            }
        }
        return answers;
    }

    public List<Field> fields(String username, String number, String form) {
        return actors.as(username, () -> completion.fields(actors.open(number, form)));
    }

    public static String nik(LocalDate born) {
        return "740201%02d%02d%02d9%03d"
                .formatted(
                        born.getDayOfMonth(),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        SERIAL.incrementAndGet() % 1000);
    }

    public static String row(String nik, String name, String born) {
        return String.join(";", nik, name, born, "L", "1", "1500000", "8", "");
    }

    public static String wage(String nik, String name, String born, String employer) {
        return String.join(";", nik, name, born, "L", "4", "3000000", "8", employer);
    }

    public ImportJob upload(String username, String... rows) {
        return upload(
                username, "residents", "nik;nama;tanggallahir;sex;status_kerja;penghasilan;desil;pemberi_kerja", rows);
    }

    public ImportJob members(String... rows) {
        return upload("bpjs", "members", "nik;nama;tanggal_lahir;segmen;npp;program;status;per_tanggal", rows);
    }

    private ImportJob upload(String username, String kind, String header, String... rows) {
        var text = header + "\n" + String.join("\n", rows) + "\n";
        var job = actors.as(
                        username,
                        () -> imports.start(
                                kind, null, "uji.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .orThrow();
        return imports.await(job.id(), Duration.ofSeconds(20));
    }
}

package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demonstration has none of, brought through the doors as people bring it. */
public final class Everything {

    /** Who brings files that are looked at before an import. */
    public static final String BRINGS = "desa-morosi";

    /** People of each unit. */
    private static final List<String> HOLD = List.of(
            "disnaker",
            "disnaker-kepala",
            "dpmd",
            "dpmd-kepala",
            "bpjs",
            "bpjs-kepala",
            "inspektorat",
            "sekda",
            "desa-waworaha",
            "kades-waworaha",
            "desa-morosi",
            "kades-morosi",
            "kel-unaaha",
            "lurah-unaaha",
            "camat-unaaha");

    private final Api api;
    private final JdbcClient jdbc;

    public Everything(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    public void bring() {
        var swept = Stream.of(1_000_000_000, 300_000_000, 100_000_000, 10_000_000)
                .anyMatch(owed -> api.as("bpjs")
                                .post("/arrears/sweeps", Map.of("owed", owed))
                                .status()
                        == 202);
        assertThat(swept).as("sweep").isTrue();
        letters();
        jdbc.sql("""
                        INSERT INTO identity.known_device (username, device, since, last_at, address)
                        VALUES ('bpjs', 'uji', now(), now(), '10.0.0.x')
                        """).update();
        await().until(() -> !isBusy());
    }

    private void letters() {
        var begun = jdbc
                .sql("""
                        SELECT w.form_key, w.task_id FROM worklist.work_item w JOIN massletters.step USING (form_key)
                         WHERE w.state = 'OPEN' ORDER BY w.task_id
                        """)
                .query((row, i) -> Map.of("step", row.getString(1), "tasks", List.of(row.getString(2))))
                .list()
                .stream()
                .anyMatch(letters -> Stream.of(
                                "disnaker", "bpjs", "disnaker-kepala", "dpmd", "dpmd-kepala", "bpjs-kepala")
                        .anyMatch(person ->
                                api.as(person).post("/mass-letters", letters).status() == 202));
        assertThat(begun).as("mass letters").isTrue();
    }

    /** Who holds a task of each form that is open, so far as one of these people may: what nobody holds is claimed. */
    public Set<String> holders() {
        jdbc.sql("""
                        SELECT DISTINCT ON (form_key) task_id FROM worklist.work_item t
                         WHERE state = 'OPEN' AND holder IS NULL
                           AND NOT EXISTS (SELECT FROM worklist.work_item o
                                            WHERE o.form_key = t.form_key AND o.state = 'OPEN' AND o.holder IN (:people))
                         ORDER BY form_key, task_id
                        """).param("people", HOLD).query(String.class).list().forEach(task -> {
            for (var person : HOLD) {
                if (api.as(person).post("/tasks/" + task + "/claim").status() == 200) {
                    return;
                }
            }
        });
        return new TreeSet<>(
                jdbc.sql("SELECT DISTINCT holder FROM worklist.work_item WHERE state = 'OPEN' AND holder IN (:people)")
                        .param("people", HOLD)
                        .query(String.class)
                        .list());
    }

    /** A file that waits for its word; it is gone with the first. */
    public String draft() {
        var file = "nik,nama,tanggallahir,sex\n7402390103900017,Ani Uji,1990-03-01,L\n";
        return api.as(BRINGS)
                .upload("/imports/drafts?kind=residents", "uji.csv", file.getBytes(StandardCharsets.UTF_8))
                .ok()
                .get("id")
                .asString();
    }

    /** Whether anything goes on in the background that a call began. */
    public boolean isBusy() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM imports.import_job WHERE state IN ('QUEUED', 'RUNNING'))
                            OR EXISTS (SELECT FROM runs.run WHERE NOT stopped)
                        """).query(Boolean.class).single();
    }
}

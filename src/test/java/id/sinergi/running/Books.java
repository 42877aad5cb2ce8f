package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the system's tables with what it confirmed and with each other, behind its back. */
final class Books {

    private final JdbcClient database;

    Books(JdbcClient database) {
        this.database = database;
    }

    void hold(Confirmed confirmed) {
        assertThat(strings("SELECT number FROM casefile.case_file")).containsAll(confirmed.cases);
        assertThat(pairs("SELECT text, number FROM casefile.comment")).containsAllEntriesOf(confirmed.comments);
        assertThat(pairs("SELECT task_id, coalesce(done_by, holder, '') FROM worklist.work_item"))
                .containsAllEntriesOf(confirmed.claims);
        assertThat(pairs("SELECT task_id, done_by FROM worklist.work_item WHERE state = 'DONE'"))
                .containsAllEntriesOf(confirmed.completions);
        assertThat(pairs("SELECT id_, assignee_ FROM engine.act_hi_taskinst WHERE delete_reason_ = 'completed'"))
                .containsAllEntriesOf(confirmed.completions);
        imports(confirmed);
    }

    private void imports(Confirmed confirmed) {
        var states = pairs("SELECT id::text, state FROM imports.import_job");
        assertThat(states.keySet()).containsAll(confirmed.imports.keySet());
        assertThat(confirmed.importsDone)
                .allSatisfy(id -> assertThat(states.get(id)).isEqualTo("DONE"));
        confirmed.imports.forEach((id, nik) -> {
            var kept = database.sql("SELECT count(*) FROM registry.worker WHERE nik = ANY (:nik)")
                    .param("nik", nik.toArray(String[]::new))
                    .query(Integer.class)
                    .single();
            assertThat(kept)
                    .as("rows of %s import %s", states.get(id), id)
                    .isEqualTo(
                            switch (states.get(id)) {
                                case "DONE" -> nik.size();
                                default -> -1;
                            });
        });
    }

    /** What was under way is taken up again from the beginning. */
    boolean hasOpenImports() {
        return !strings("SELECT id::text FROM imports.import_job WHERE state IN ('QUEUED', 'RUNNING')")
                .isEmpty();
    }

    /** Whatever was confirmed or not: it happened wholly or not at all. */
    void agree() {
        none("open in the engine or the worklist only, or with different holders", """
                SELECT coalesce(t.id_, w.task_id)
                  FROM engine.act_ru_task t
                  FULL JOIN (SELECT task_id, holder FROM worklist.work_item WHERE state = 'OPEN') w ON w.task_id = t.id_
                 WHERE t.id_ IS NULL OR w.task_id IS NULL OR t.assignee_ IS DISTINCT FROM w.holder
                """);
        none("cases open without a process or running without an open case", """
                SELECT coalesce(c.number, e.business_key_)
                  FROM (SELECT number FROM casefile.case_file WHERE status = 'OPEN') c
                  FULL JOIN (SELECT business_key_ FROM engine.act_ru_execution
                              WHERE parent_id_ IS NULL AND super_exec_ IS NULL) e ON e.business_key_ = c.number
                 WHERE c.number IS NULL OR e.business_key_ IS NULL
                """);
        none("done tasks without exactly one entry, or entries without a done task", """
                SELECT coalesce(w.task_id, e.subject)
                  FROM (SELECT task_id FROM worklist.work_item WHERE state = 'DONE') w
                  FULL JOIN (SELECT subject FROM audit.entry WHERE action = 'task.completed') e ON e.subject = w.task_id
                 GROUP BY w.task_id, e.subject
                HAVING w.task_id IS NULL OR e.subject IS NULL OR count(*) <> 1
                """);
        none("cases whose comments and entries differ", """
                SELECT number FROM casefile.case_file c
                 WHERE (SELECT count(*) FROM casefile.comment WHERE number = c.number)
                    <> (SELECT count(*) FROM audit.entry WHERE case_number = c.number AND action = 'case.commented')
                """);
        none("cases without exactly one opening, or closed without exactly one end", """
                SELECT number FROM casefile.case_file c
                  LEFT JOIN audit.entry e ON e.case_number = c.number AND e.action IN ('case.opened', 'case.closed')
                 GROUP BY number
                HAVING count(*) FILTER (WHERE e.action = 'case.opened') <> 1
                    OR count(*) FILTER (WHERE e.action = 'case.closed') <> CASE WHEN c.status = 'CLOSED' THEN 1 ELSE 0 END
                """);
        none("case numbers left out", """
                SELECT concat(kind, ' ', missing)
                  FROM casefile.counter c, generate_series(1, last) missing
                 WHERE NOT EXISTS (SELECT 1 FROM casefile.case_file f
                                    WHERE f.kind = c.kind AND number LIKE concat('%-', year, '-', lpad(missing::text, 5, '0')))
                """);
        none("steps that failed", "SELECT id_ FROM engine.act_ru_job WHERE exception_msg_ IS NOT NULL");
        assertThat(hasOpenImports()).as("imports that nobody runs").isFalse();
    }

    /** Of the firms whose number begins so and that have one open case. */
    List<String> cases(String npp) {
        return database.sql("""
                        SELECT min(c.number) FROM casefile.case_file c
                          JOIN employers.employer e ON e.id::text = c.employer AND e.npp LIKE :npp
                         WHERE c.status = 'OPEN' GROUP BY e.id HAVING count(*) = 1 ORDER BY 1
                        """).param("npp", npp + "%").query(String.class).list();
    }

    List<String> openTasks(String form) {
        return database.sql("SELECT task_id FROM worklist.work_item WHERE state = 'OPEN' AND form_key = :form")
                .param("form", form)
                .query(String.class)
                .list();
    }

    void oneLetterEach(List<String> cases) {
        assertThat(strings("SELECT case_number FROM letters.letter WHERE kind = 'guidance'"))
                .containsExactlyInAnyOrderElementsOf(cases);
        none("letters without a number, or with one that is not the next", """
                SELECT concat(agency, ' ', kind, ' ', year, ' ', sequence)
                  FROM (SELECT *, row_number() OVER (PARTITION BY agency, kind, year ORDER BY sequence) AS place
                          FROM letters.letter) l
                 WHERE number IS NULL OR sequence <> place
                """);
        assertThat(strings("SELECT number FROM letters.letter")).doesNotHaveDuplicates();
    }

    private void none(String what, String sql) {
        assertThat(strings(sql)).as(what).isEmpty();
    }

    private List<String> strings(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private Map<String, String> pairs(String sql) {
        var pairs = new HashMap<String, String>();
        database.sql(sql).query(row -> {
            pairs.put(row.getString(1), row.getString(2));
        });
        return pairs;
    }
}

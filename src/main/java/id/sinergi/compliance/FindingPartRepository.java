package id.sinergi.compliance;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What findings consist of: months, workers, documents, the project. */
@Repository
class FindingPartRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FindingPartRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts these parts in the place of earlier ones. */
    void replace(long finding, Finding.Parts parts) {
        for (var table : List.of("finding_month", "finding_worker", "finding_evidence", "finding_project")) {
            jdbc.sql("DELETE FROM compliance." + table + " WHERE finding_id = :finding")
                    .param("finding", finding)
                    .update();
        }
        add(finding, parts);
    }

    /** The months no longer explain the amount. */
    void forgetMonths(long finding) {
        jdbc.sql("DELETE FROM compliance.finding_month WHERE finding_id = :finding")
                .param("finding", finding)
                .update();
    }

    void add(long finding, Finding.Parts parts) {
        batches.batchUpdate(
                "INSERT INTO compliance.finding_month (finding_id, month, amount) VALUES (?, ?, ?)",
                parts.byMonth().stream()
                        .map(month -> new Object[] {
                            finding, Date.valueOf(month.month().atDay(1)), month.amount()
                        })
                        .toList());
        batches.batchUpdate(
                "INSERT INTO compliance.finding_worker (finding_id, worker_id) VALUES (?, ?)",
                parts.workerIds().stream()
                        .distinct()
                        .map(worker -> new Object[] {finding, worker})
                        .toList());
        var documents = new ArrayList<Object[]>();
        parts.documents().stream()
                .distinct()
                .forEach(document -> documents.add(new Object[] {finding, documents.size() + 1, document}));
        batches.batchUpdate(
                "INSERT INTO compliance.finding_evidence (finding_id, position, document) VALUES (?, ?, ?)", documents);
        var project = parts.project();
        if (project != null) {
            add(finding, project);
        }
    }

    private void add(long finding, Finding.Project project) {
        jdbc.sql("""
                        INSERT INTO compliance.finding_project (finding_id, name, contract_value, work_order)
                        VALUES (:finding, :name, :value, :on)
                        """)
                .param("finding", finding)
                .param("name", project.name())
                .param("value", project.contractValue())
                .param("on", project.workOrder())
                .update();
    }

    /** The parts of all findings of a case, by finding. */
    Map<Long, Finding.Parts> ofCase(String caseNumber) {
        var months = new HashMap<Long, List<Finding.Month>>();
        jdbc.sql("""
                        SELECT m.finding_id, m.month, m.amount
                          FROM compliance.finding_month m JOIN compliance.finding f ON f.id = m.finding_id
                         WHERE f.case_number = :case ORDER BY m.finding_id, m.month
                        """).param("case", caseNumber).query(row -> {
            months.computeIfAbsent(row.getLong("finding_id"), id -> new ArrayList<>())
                    .add(new Finding.Month(
                            YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("amount")));
        });
        var workers = new HashMap<Long, List<Long>>();
        jdbc.sql("""
                        SELECT w.finding_id, w.worker_id
                          FROM compliance.finding_worker w JOIN compliance.finding f ON f.id = w.finding_id
                         WHERE f.case_number = :case ORDER BY w.finding_id, w.worker_id
                        """).param("case", caseNumber).query(row -> {
            workers.computeIfAbsent(row.getLong("finding_id"), id -> new ArrayList<>())
                    .add(row.getLong("worker_id"));
        });
        var documents = new HashMap<Long, List<UUID>>();
        jdbc.sql("""
                        SELECT e.finding_id, e.document
                          FROM compliance.finding_evidence e JOIN compliance.finding f ON f.id = e.finding_id
                         WHERE f.case_number = :case ORDER BY e.finding_id, e.position
                        """).param("case", caseNumber).query(row -> {
            documents
                    .computeIfAbsent(row.getLong("finding_id"), id -> new ArrayList<>())
                    .add(row.getObject("document", UUID.class));
        });
        return gathered(months, workers, documents, projects(caseNumber));
    }

    private Map<Long, Finding.Project> projects(String caseNumber) {
        var projects = new HashMap<Long, Finding.Project>();
        jdbc.sql("""
                        SELECT p.finding_id, p.name, p.contract_value, p.work_order
                          FROM compliance.finding_project p JOIN compliance.finding f ON f.id = p.finding_id
                         WHERE f.case_number = :case
                        """).param("case", caseNumber).query(row -> {
            projects.put(
                    row.getLong("finding_id"),
                    new Finding.Project(
                            row.getString("name"),
                            row.getLong("contract_value"),
                            row.getObject("work_order", LocalDate.class)));
        });
        return projects;
    }

    private static Map<Long, Finding.Parts> gathered(
            Map<Long, List<Finding.Month>> months,
            Map<Long, List<Long>> workers,
            Map<Long, List<UUID>> documents,
            Map<Long, Finding.Project> projects) {
        var parts = new HashMap<Long, Finding.Parts>();
        for (var ids : List.of(months.keySet(), workers.keySet(), documents.keySet(), projects.keySet())) {
            for (var id : ids) {
                parts.put(
                        id,
                        new Finding.Parts(
                                months.getOrDefault(id, List.of()),
                                workers.getOrDefault(id, List.of()),
                                documents.getOrDefault(id, List.of()),
                                projects.get(id)));
            }
        }
        return parts;
    }
}

package id.sinergi.visits;

import id.sinergi.identity.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitRepository {

    private static final String VISITS = """
            SELECT id, case_number, planned_on, place, purpose, state, planned_by, held_on, met, account, agreed, photo,
                   reported_by, reason
              FROM visits.visit
            """;

    /** As cases are seen: an area in common. */
    private static final String IN_SCOPE = """
            (:everywhere OR EXISTS (
                 SELECT 1 FROM unnest(areas) AS area, unnest(CAST(:scope AS text[])) AS mine
                  WHERE area = mine OR starts_with(area, mine || '.')))
            """;

    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long plan(
            String caseNumber, List<String> areas, LocalDate on, String place, String purpose, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO visits.visit (case_number, areas, planned_on, place, purpose, planned_by, planned_at)
                        VALUES (:case, :areas, :on, :place, :purpose, :by, :at) RETURNING id
                        """)
                .param("case", caseNumber)
                .param("areas", areas.toArray(String[]::new))
                .param("on", on)
                .param("place", place)
                .param("purpose", purpose)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query((row, i) -> row.getLong("id"))
                .single();
    }

    void participants(long visit, List<Visit.Participant> participants) {
        for (var i = 0; i < participants.size(); i++) {
            jdbc.sql("""
                            INSERT INTO visits.participant (visit_id, position, username, guest)
                            VALUES (:visit, :position, :username, :guest)
                            """)
                    .param("visit", visit)
                    .param("position", i + 1)
                    .param("username", participants.get(i).username())
                    .param("guest", participants.get(i).guest())
                    .update();
        }
    }

    /** False where it is held or cancelled, or stands on another day meanwhile. */
    boolean move(Visit visit, LocalDate to, String reason, String by, Instant at) {
        var moved = jdbc.sql("""
                                UPDATE visits.visit SET planned_on = :to, told_late = false
                                 WHERE id = :id AND state = 'PLANNED' AND planned_on = :from
                                """)
                        .param("to", to)
                        .param("id", visit.id())
                        .param("from", visit.plannedOn())
                        .update()
                == 1;
        if (moved) {
            jdbc.sql("""
                            INSERT INTO visits.moved (visit_id, from_on, to_on, reason, by_user, at)
                            VALUES (:visit, :from, :to, :reason, :by, :at)
                            """)
                    .param("visit", visit.id())
                    .param("from", visit.plannedOn())
                    .param("to", to)
                    .param("reason", reason)
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
        }
        return moved;
    }

    boolean cancel(long id, String reason) {
        return jdbc.sql(
                                "UPDATE visits.visit SET state = 'CANCELLED', reason = :reason WHERE id = :id AND state = 'PLANNED'")
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean report(long id, Visit.Report report, Instant at) {
        return jdbc.sql("""
                                UPDATE visits.visit
                                   SET state = 'HELD', held_on = :on, met = :met, account = :account, agreed = :agreed,
                                       photo = :photo, reported_by = :by, reported_at = :at
                                 WHERE id = :id AND state = 'PLANNED'
                                """)
                        .param("on", report.heldOn())
                        .param("met", report.met())
                        .param("account", report.account())
                        .param("agreed", report.agreed())
                        .param("photo", report.photo())
                        .param("by", report.by())
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What is late and was not told yet: case and day by visit; told once for each day it was planned for. */
    List<Visit> tellLate(LocalDate today) {
        var ids = jdbc.sql("""
                        UPDATE visits.visit SET told_late = true
                         WHERE state = 'PLANNED' AND planned_on < :today AND NOT told_late RETURNING id
                        """).param("today", today).query(Long.class).list();
        return ids.isEmpty() ? List.of() : list(" WHERE id = ANY (:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    Optional<Visit> find(long id) {
        return list(" WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Visit> ofCase(String caseNumber) {
        return list(" WHERE case_number = :case ORDER BY planned_on DESC, id DESC", Map.of("case", caseNumber));
    }

    /**
     * Visits in the user's areas: planned ones soonest first, held ones latest first.
     *
     * @param after id of the last one given, 0 for none
     */
    List<Visit> list(Visit.State state, User user, long after, int limit) {
        var planned = state == Visit.State.PLANNED;
        var seek = planned
                ? " AND (:after = 0 OR (planned_on, id) > (SELECT v.planned_on, v.id FROM visits.visit v WHERE v.id = :after))"
                : " AND (:after = 0 OR (held_on, id) < (SELECT v.held_on, v.id FROM visits.visit v WHERE v.id = :after))";
        var order = planned ? " ORDER BY planned_on, id" : " ORDER BY held_on DESC, id DESC";
        return list(
                " WHERE state = :state AND " + IN_SCOPE + seek + order + " LIMIT :limit",
                Map.of(
                        "state", state.name(),
                        "everywhere", user.isSystem(),
                        "scope", user.areas().toArray(String[]::new),
                        "after", after,
                        "limit", limit));
    }

    /** Cases of visits that were planned before visits knew their areas. */
    List<String> casesWithoutAreas() {
        return jdbc.sql("SELECT DISTINCT case_number FROM visits.visit WHERE areas = '{}'")
                .query(String.class)
                .list();
    }

    void areas(String caseNumber, List<String> areas) {
        jdbc.sql("UPDATE visits.visit SET areas = :areas WHERE case_number = :case")
                .param("areas", areas.toArray(String[]::new))
                .param("case", caseNumber)
                .update();
    }

    private List<Visit> list(String where, Map<String, ?> params) {
        var rows = jdbc.sql(VISITS + where)
                .params(params)
                .query((row, i) -> visit(row))
                .list();
        var ids = rows.stream().map(Visit::id).toList();
        var participants = participants(ids);
        var moves = moves(ids);
        return rows.stream()
                .map(row -> new Visit(
                        row.id(),
                        row.caseNumber(),
                        row.plannedOn(),
                        row.place(),
                        row.purpose(),
                        row.state(),
                        row.plannedBy(),
                        participants.getOrDefault(row.id(), List.of()),
                        moves.getOrDefault(row.id(), List.of()),
                        row.report(),
                        row.reason()))
                .toList();
    }

    private Map<Long, List<Visit.Participant>> participants(Collection<Long> ids) {
        var byVisit = new HashMap<Long, List<Visit.Participant>>();
        jdbc.sql("""
                        SELECT visit_id, username, guest FROM visits.participant
                         WHERE visit_id = ANY (:ids) ORDER BY visit_id, position
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            byVisit.computeIfAbsent(row.getLong("visit_id"), id -> new ArrayList<>())
                    .add(new Visit.Participant(row.getString("username"), row.getString("guest")));
        });
        return byVisit;
    }

    private Map<Long, List<Visit.Move>> moves(Collection<Long> ids) {
        var byVisit = new HashMap<Long, List<Visit.Move>>();
        jdbc.sql("""
                        SELECT visit_id, from_on, to_on, reason, by_user FROM visits.moved
                         WHERE visit_id = ANY (:ids) ORDER BY visit_id, at
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            byVisit.computeIfAbsent(row.getLong("visit_id"), id -> new ArrayList<>())
                    .add(new Visit.Move(
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("to_on", LocalDate.class),
                            row.getString("reason"),
                            row.getString("by_user")));
        });
        return byVisit;
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getLong("id"),
                row.getString("case_number"),
                row.getObject("planned_on", LocalDate.class),
                row.getString("place"),
                row.getString("purpose"),
                Visit.State.valueOf(row.getString("state")),
                row.getString("planned_by"),
                List.of(),
                List.of(),
                report(row),
                row.getString("reason"));
    }

    private static Visit.@Nullable Report report(ResultSet row) throws SQLException {
        var heldOn = row.getObject("held_on", LocalDate.class);
        return heldOn == null
                ? null
                : new Visit.Report(
                        heldOn,
                        row.getString("met"),
                        row.getString("account"),
                        row.getString("agreed"),
                        row.getObject("photo", UUID.class),
                        row.getString("reported_by"));
    }
}

package id.sinergi.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of processing activities, the controller, and the hours of the law's clocks. */
@Repository
class ActivityRepository {

    private static final String ACTIVITY = """
            SELECT code, version, title, data, purpose, basis, recipients, retention, source, valid_from, by_user, at
              FROM privacy.activity
            """;

    private static final String CONTROLLER = """
            SELECT version, name, address, officer, contact, officer_account, source, valid_from FROM privacy.controller
            """;

    private final JdbcClient jdbc;

    ActivityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of each activity that holds on {@code day}, in the order in which they came into the register. */
    List<Activity> inForce(LocalDate day) {
        return jdbc.sql(ACTIVITY + """
                         WHERE (code, version) IN (SELECT code, max(version) FROM privacy.activity
                                                    WHERE valid_from <= :day GROUP BY code)
                         ORDER BY position
                        """)
                .param("day", day)
                .query((row, i) -> activity(row))
                .list();
    }

    /** All versions of one activity, newest first. */
    List<Activity> versions(String code) {
        return jdbc.sql(ACTIVITY + " WHERE code = :code ORDER BY version DESC")
                .param("code", code)
                .query((row, i) -> activity(row))
                .list();
    }

    /** Adds a version after the one seen; false where somebody else added one meanwhile. */
    boolean add(Activity activity) {
        var text = activity.text();
        return jdbc.sql("""
                        INSERT INTO privacy.activity (code, version, position, title, data, purpose, basis, recipients,
                                                      retention, source, valid_from, by_user, at)
                        SELECT :code, :version,
                               COALESCE((SELECT min(position) FROM privacy.activity WHERE code = :code),
                                        (SELECT 1 + max(position) FROM privacy.activity)),
                               :title, :data, :purpose, :basis, :recipients, :retention, :source, :from, :by, :at
                         WHERE :version = 1 + COALESCE((SELECT max(version) FROM privacy.activity WHERE code = :code), 0)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("code", activity.code())
                        .param("version", activity.version())
                        .param("title", text.title())
                        .param("data", text.data())
                        .param("purpose", text.purpose())
                        .param("basis", text.basis())
                        .param("recipients", text.recipients())
                        .param("retention", text.retention())
                        .param("source", text.source())
                        .param("from", activity.validFrom())
                        .param("by", activity.by())
                        .param("at", Timestamp.from(activity.at()))
                        .update()
                == 1;
    }

    Optional<DataController> controller(LocalDate day) {
        return jdbc.sql(CONTROLLER + " WHERE valid_from <= :day ORDER BY version DESC LIMIT 1")
                .param("day", day)
                .query(DataController.class)
                .optional();
    }

    Optional<DataController> latestController() {
        return jdbc.sql(CONTROLLER + " ORDER BY version DESC LIMIT 1")
                .query(DataController.class)
                .optional();
    }

    /** Adds a version after the one seen; false where somebody else added one meanwhile. */
    boolean add(DataController controller, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO privacy.controller (version, name, address, officer, contact, officer_account, source,
                                                        valid_from, by_user, at)
                        SELECT :version, :name, :address, :officer, :contact, :account, :source, :from, :by, :at
                         WHERE :version = 1 + (SELECT max(version) FROM privacy.controller)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("version", controller.version())
                        .param("name", controller.name())
                        .param("address", controller.address())
                        .param("officer", controller.officer())
                        .param("contact", controller.contact())
                        .param("account", controller.officerAccount())
                        .param("source", controller.source())
                        .param("from", controller.validFrom())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** A clock of the law: hours by the clock, with the source. */
    record Term(int hours, String source) {}

    Term term(String name, LocalDate on) {
        return jdbc.sql("""
                        SELECT hours, source FROM privacy.term
                         WHERE name = :name AND valid_from <= :on ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("name", name)
                .param("on", on)
                .query(Term.class)
                .single();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("code"),
                row.getInt("version"),
                new Activity.Text(
                        row.getString("title"),
                        row.getString("data"),
                        row.getString("purpose"),
                        row.getString("basis"),
                        row.getString("recipients"),
                        row.getString("retention"),
                        row.getString("source")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("by_user"),
                row.getTimestamp("at").toInstant());
    }
}

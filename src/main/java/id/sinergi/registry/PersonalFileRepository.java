package id.sinergi.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One person's data in full, for the person's own copy and for corrections. */
@Repository
class PersonalFileRepository {

    private static final String VALUES = """
            SELECT nik, village_code, family_card, name, birth_date::text AS birth_date, birth_place, sex, address, hamlet,
                   rw, rt, phone, occupation::text AS occupation, work_status::text AS work_status, employer_name,
                   monthly_income::text AS monthly_income, decile::text AS decile, citizenship::text AS citizenship,
                   life_status::text AS life_status
              FROM registry.worker WHERE id = :id
            """;

    private final JdbcClient jdbc;

    PersonalFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> ids(String nik) {
        return jdbc.sql("SELECT id FROM registry.worker WHERE nik = :nik ORDER BY id")
                .param("nik", nik)
                .query(Long.class)
                .list();
    }

    /** Every field as text, by column. */
    Map<String, @Nullable Object> values(long id) {
        return jdbc.sql(VALUES).param("id", id).query().singleRow();
    }

    /** The same under the record's lock, which the transaction holds until it ends. */
    Optional<Map<String, @Nullable Object>> lock(long id) {
        return jdbc.sql(VALUES + " FOR UPDATE").param("id", id).query().listOfRows().stream()
                .findFirst();
    }

    /** A field before and after, with when and by whom. */
    record Past(
            String field, @Nullable String before, @Nullable String after, Instant at, String by) {}

    List<Past> history(long id) {
        return jdbc.sql(
                        "SELECT field, before, after, at, by_user FROM registry.worker_change WHERE worker_id = :id ORDER BY id")
                .param("id", id)
                .query((row, i) -> new Past(
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user")))
                .list();
    }

    /** Writes the fields named, leaves the others, and keeps what they were. */
    void correct(long id, Map<String, String> before, Map<String, String> after, Instant at, String by) {
        jdbc.sql("""
                        UPDATE registry.worker
                           SET name = COALESCE(:name, name), birth_date = COALESCE(:birth_date, birth_date),
                               birth_place = COALESCE(:birth_place, birth_place), sex = COALESCE(:sex, sex),
                               address = COALESCE(:address, address), phone = COALESCE(:phone, phone),
                               work_status = COALESCE(:work_status, work_status),
                               employer_name = COALESCE(:employer_name, employer_name),
                               membership = CASE WHEN (COALESCE(:name, name), COALESCE(:birth_date, birth_date))
                                                      = (name, birth_date) THEN membership END,
                               version = version + 1, updated_at = :at, updated_by = :by
                         WHERE id = :id
                        """)
                .param("name", after.get("name"))
                .param("birth_date", after.containsKey("birth_date") ? LocalDate.parse(after.get("birth_date")) : null)
                .param("birth_place", after.get("birth_place"))
                .param("sex", after.get("sex"))
                .param("address", after.get("address"))
                .param("phone", after.get("phone"))
                .param("work_status", after.containsKey("work_status") ? Short.valueOf(after.get("work_status")) : null)
                .param("employer_name", after.get("employer_name"))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
        after.forEach((field, value) -> jdbc.sql("""
                        INSERT INTO registry.worker_change (worker_id, field, before, after, at, by_user)
                        VALUES (:id, :field, :before, :after, :at, :by)
                        """)
                .param("id", id)
                .param("field", field)
                .param("before", before.get(field))
                .param("after", value)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update());
    }
}

package id.sinergi.outreach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttendeeRepository {

    private final JdbcClient jdbc;

    AttendeeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String session, String name, @Nullable String nik, @Nullable String phone, Attendee.Wish wants) {
        jdbc.sql("""
                        INSERT INTO outreach.attendee (session_id, name, nik, phone, wants)
                        VALUES (:session, :name, :nik, :phone, :wants)
                        """)
                .param("session", session)
                .param("name", name)
                .param("nik", nik)
                .param("phone", phone)
                .param("wants", wants.name())
                .update();
    }

    List<Attendee> of(String session) {
        return jdbc.sql("""
                        SELECT id, session_id, name, nik, phone, wants, answer, registration, reason
                          FROM outreach.attendee
                         WHERE session_id = :session
                         ORDER BY name, id
                        """).param("session", session).query(Attendee.class).list();
    }

    void register(long id, Attendee.Registration registration, @Nullable String reason) {
        jdbc.sql("UPDATE outreach.attendee SET registration = :registration, reason = :reason WHERE id = :id")
                .param("registration", registration.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void answer(long id, Attendee.Answer answer) {
        jdbc.sql("UPDATE outreach.attendee SET answer = :answer WHERE id = :id")
                .param("answer", answer.name())
                .param("id", id)
                .update();
    }

    /** Who came with a known NIK: where and when. */
    record Present(String nik, String villageCode, LocalDate held) {}

    List<Present> present(String number) {
        return jdbc.sql("""
                        SELECT a.nik, s.village_code, s.held
                          FROM outreach.attendee a
                          JOIN outreach.session s ON s.id = a.session_id
                         WHERE s.number = :number AND a.nik IS NOT NULL AND s.held IS NOT NULL
                        """).param("number", number).query(Present.class).list();
    }

    /** That somebody came: which campaign, where and when, and what was wanted. */
    record Came(String number, String villageCode, LocalDate held, String wants) {}

    List<Came> ofPerson(String nik) {
        return jdbc.sql("""
                        SELECT s.number, s.village_code, s.held, lower(a.wants) AS wants
                          FROM outreach.attendee a
                          JOIN outreach.session s ON s.id = a.session_id
                         WHERE a.nik = :nik AND s.held IS NOT NULL
                         ORDER BY s.held
                        """).param("nik", nik).query(Came.class).list();
    }
}

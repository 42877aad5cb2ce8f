package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterRepository {

    private static final String COLUMNS = """
            SELECT id, case_number, agency, kind, number, date, subject, addressee, body, attachments, copies,
                   signatory_title, signatory_name, signatory_nip, issued_by, issued_at, status,
                   village_code, district
              FROM letters.letter
            """;

    private static final String DELIVERIES = """
            SELECT id, letter_id, means, sent_on, receiver, received_on, returned_on, reason, proof, photo
              FROM letters.delivery
            """;

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands above a letter of a kind. */
    record Heading(
            String heading, @Nullable String mark, @Nullable String basis) {}

    /** The next number of office, kind and year; the row's lock makes it gapless: a rollback gives the number back. */
    int next(Letter letter) {
        return jdbc.sql("""
                        INSERT INTO letters.counter (agency, district, kind, year, last)
                        VALUES (:agency, :district, :kind, :year, 1)
                        ON CONFLICT (agency, district, kind, year) DO UPDATE SET last = letters.counter.last + 1
                        RETURNING last
                        """)
                .param("agency", letter.agency().name())
                .param("district", Objects.requireNonNullElse(letter.district(), ""))
                .param("kind", letter.kind())
                .param("year", letter.date().getYear())
                .query(Integer.class)
                .single();
    }

    String pattern(Agency agency, String kind, LocalDate date) {
        return jdbc.sql("""
                        SELECT pattern FROM letters.number_pattern
                         WHERE agency IN (:agency, '*') AND kind IN (:kind, '*') AND valid_from <= :date
                         ORDER BY agency = '*', kind = '*', valid_from DESC LIMIT 1
                        """)
                .param("agency", agency.name())
                .param("kind", kind)
                .param("date", date)
                .query(String.class)
                .single();
    }

    Heading heading(String kind) {
        return jdbc.sql("SELECT heading, mark, basis FROM letters.kind WHERE code = :kind")
                .param("kind", kind)
                .query((row, i) -> new Heading(row.getString("heading"), row.getString("mark"), row.getString("basis")))
                .single();
    }

    /** A draft: it has no number yet. */
    void insert(Letter letter) {
        jdbc.sql("""
                        INSERT INTO letters.letter
                               (id, case_number, agency, kind, year, date, subject, addressee, body, attachments, copies,
                                signatory_title, signatory_name, signatory_nip, issued_by, issued_at, status,
                                village_code, district)
                        VALUES (:id, :case, :agency, :kind, :year, :date, :subject, :addressee, :body, :attachments, :copies,
                                :title, :name, :nip, :by, :at, :status, :village, :district)
                        """)
                .param("id", letter.id())
                .param("case", letter.caseNumber())
                .param("agency", letter.agency().name())
                .param("kind", letter.kind())
                .param("year", letter.date().getYear())
                .param("date", letter.date())
                .param("subject", letter.subject())
                .param("addressee", letter.addressee().toArray(String[]::new))
                .param("body", letter.body().toArray(String[]::new))
                .param("attachments", letter.attachments())
                .param("copies", letter.copies().toArray(String[]::new))
                .param("title", letter.signatory().title())
                .param("name", letter.signatory().name())
                .param("nip", letter.signatory().nip())
                .param("by", letter.issuedBy())
                .param("at", Timestamp.from(letter.issuedAt()))
                .param("status", letter.status().name())
                .param(
                        "village",
                        letter.locality() == null ? null : letter.locality().villageCode())
                .param("district", Objects.requireNonNullElse(letter.district(), ""))
                .update();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> map(row))
                .optional();
    }

    List<Letter> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " WHERE case_number = :case ORDER BY date, issued_at, id")
                .param("case", caseNumber)
                .query((row, i) -> map(row))
                .list();
    }

    void send(
            UUID letter,
            Delivery.Means means,
            LocalDate on,
            @Nullable String receiver,
            @Nullable UUID photo,
            String by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO letters.delivery (letter_id, means, sent_on, receiver, photo, recorded_by, recorded_at)
                        VALUES (:letter, :means, :on, :receiver, :photo, :by, :at)
                        """)
                .param("letter", letter)
                .param("means", means.code())
                .param("on", on)
                .param("receiver", receiver)
                .param("photo", photo)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Records what became of the sending that is still on its way; false where none is. */
    boolean arrive(
            UUID letter,
            @Nullable LocalDate receivedOn,
            @Nullable String receiver,
            @Nullable LocalDate returnedOn,
            @Nullable String reason,
            @Nullable UUID proof) {
        return jdbc.sql("""
                                UPDATE letters.delivery
                                   SET received_on = :received, receiver = COALESCE(:receiver, receiver),
                                       returned_on = :returned, reason = :reason, proof = :proof
                                 WHERE id = (SELECT max(id) FROM letters.delivery WHERE letter_id = :letter)
                                   AND received_on IS NULL AND returned_on IS NULL
                                """)
                        .param("received", receivedOn)
                        .param("receiver", receiver)
                        .param("returned", returnedOn)
                        .param("reason", reason)
                        .param("proof", proof)
                        .param("letter", letter)
                        .update()
                == 1;
    }

    List<Delivery> deliveries(UUID letter) {
        return jdbc.sql(DELIVERIES + " WHERE letter_id = :letter ORDER BY id")
                .param("letter", letter)
                .query((row, i) -> new Delivery(
                        row.getLong("id"),
                        letter,
                        Delivery.Means.ofCode(row.getString("means")),
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("receiver"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("returned_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("proof", UUID.class),
                        row.getObject("photo", UUID.class)))
                .list();
    }

    private static Letter map(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                Agency.valueOf(row.getString("agency")),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("subject"),
                texts(row, "addressee"),
                texts(row, "body"),
                row.getString("attachments"),
                texts(row, "copies"),
                signatory(row),
                row.getString("issued_by"),
                row.getTimestamp("issued_at").toInstant(),
                LetterStatus.valueOf(row.getString("status")),
                locality(row));
    }

    private static @Nullable Locality locality(ResultSet row) throws SQLException {
        var village = row.getString("village_code");
        var district = row.getString("district");
        return village == null ? null : new Locality(village, district.isEmpty() ? null : district);
    }

    static NewLetter.Signatory signatory(ResultSet row) throws SQLException {
        return new NewLetter.Signatory(
                row.getString("signatory_title"), row.getString("signatory_name"), row.getString("signatory_nip"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

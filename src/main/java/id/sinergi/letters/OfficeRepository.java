package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letterheads and signatories in versions, each valid from a day on. */
@Repository
class OfficeRepository {

    private static final String COLUMNS = """
            SELECT version, government, address, place, signatory_title, signatory_name, signatory_nip, valid_from
              FROM letters.office
            """;

    private final JdbcClient jdbc;

    OfficeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force on {@code date}. */
    Office on(Agency agency, LocalDate date) {
        return jdbc.sql(COLUMNS + """
                         WHERE agency = :agency
                         ORDER BY valid_from <= :date DESC, valid_from DESC, version DESC LIMIT 1
                        """)
                .param("agency", agency.name())
                .param("date", date)
                .query((row, i) -> map(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No letterhead for " + agency));
    }

    Office newest(Agency agency) {
        return jdbc.sql(COLUMNS + " WHERE agency = :agency ORDER BY version DESC LIMIT 1")
                .param("agency", agency.name())
                .query((row, i) -> map(row))
                .single();
    }

    List<Agency> agencies() {
        return jdbc.sql("SELECT DISTINCT agency FROM letters.office ORDER BY agency")
                .query((row, i) -> Agency.valueOf(row.getString("agency")))
                .list();
    }

    /** False where somebody else has kept this version meanwhile. */
    boolean insert(Agency agency, Office office, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO letters.office
                               (agency, version, government, address, place, signatory_title, signatory_name,
                                signatory_nip, valid_from, changed_by, changed_at)
                        VALUES (:agency, :version, :government, :address, :place, :title, :name, :nip, :from, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("agency", agency.name())
                        .param("version", office.version())
                        .param("government", office.government())
                        .param("address", office.address())
                        .param("place", office.place())
                        .param("title", office.signatory().title())
                        .param("name", office.signatory().name())
                        .param("nip", office.signatory().nip())
                        .param("from", office.validFrom())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    static Office map(ResultSet row) throws SQLException {
        return new Office(
                row.getInt("version"),
                row.getString("government"),
                row.getString("address"),
                row.getString("place"),
                LetterRepository.signatory(row),
                row.getObject("valid_from", LocalDate.class));
    }
}

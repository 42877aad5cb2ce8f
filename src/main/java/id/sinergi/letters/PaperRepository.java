package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on a letter's paper beside its words: whose letterhead, which classification, which code. */
@Repository
class PaperRepository {

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param code for whoever verifies the letter; {@code null} while it has no number */
    record Frame(
            Office office, String classification, @Nullable String code) {

        Frame in(@Nullable String district) {
            return new Frame(office.in(district), classification, code);
        }
    }

    void madeFrom(UUID letter, int office, NewLetter.@Nullable Source source) {
        jdbc.sql("""
                        UPDATE letters.letter
                           SET office_version = :office, template_version = :template,
                               classification = COALESCE(:classification, classification)
                         WHERE id = :id
                        """)
                .param("office", office)
                .param("template", source == null ? null : source.version())
                .param("classification", source == null ? null : source.classification())
                .param("id", letter)
                .update();
    }

    /** Gives a letter its code, once; call it where the letter gets its number. */
    void code(UUID letter, String code) {
        jdbc.sql("UPDATE letters.letter SET code = :code WHERE id = :id AND code IS NULL")
                .param("code", code)
                .param("id", letter)
                .update();
    }

    Frame frame(UUID letter) {
        return jdbc.sql("""
                        SELECT o.version, o.government, o.address, o.place, o.signatory_title, o.signatory_name,
                               o.signatory_nip, o.valid_from, l.classification, l.code
                          FROM letters.letter l
                          JOIN letters.office o ON o.agency = l.agency AND o.version = l.office_version
                         WHERE l.id = :id
                        """)
                .param("id", letter)
                .query((row, i) ->
                        new Frame(OfficeRepository.map(row), row.getString("classification"), row.getString("code")))
                .single();
    }

    Optional<VerifiedLetter> verified(String code) {
        return jdbc.sql("""
                        SELECT agency, kind, number, date, status FROM letters.letter WHERE code = :code
                        """)
                .param("code", code)
                .query((row, i) -> verified(row))
                .optional();
    }

    private static VerifiedLetter verified(ResultSet row) throws SQLException {
        return new VerifiedLetter(
                Agency.valueOf(row.getString("agency")),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                VerifiedLetter.State.of(LetterStatus.valueOf(row.getString("status"))));
    }
}

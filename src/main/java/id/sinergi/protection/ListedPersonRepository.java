package id.sinergi.protection;

import id.sinergi.shared.PersonalData;
import id.sinergi.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which lists of protection somebody stands, for that person's own copy. */
@Repository
class ListedPersonRepository implements PersonalData {

    private final JdbcClient jdbc;
    private final Texts texts;

    ListedPersonRepository(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<Section> about(String nik) {
        var facts = jdbc.sql("""
                        SELECT p.number, l.name, lower(p.period) AS starts, upper(p.period) AS ends, p.released
                          FROM protection.person p
                          JOIN protection.list l ON l.number = p.number
                         WHERE p.nik = :nik ORDER BY lower(p.period)
                        """)
                .param("nik", nik)
                .query((row, i) -> new Fact(
                        row.getString("number"),
                        say(
                                row.getBoolean("released") ? "protection.listed.released" : "protection.listed",
                                row.getString("name"),
                                Texts.day(row.getObject("starts", LocalDate.class), Texts.INDONESIAN),
                                Texts.day(row.getObject("ends", LocalDate.class), Texts.INDONESIAN))))
                .list();
        return List.of(new Section(say("protection.listed.title"), facts));
    }

    private String say(String key, Object... args) {
        return texts.get(Texts.INDONESIAN, key, args);
    }
}

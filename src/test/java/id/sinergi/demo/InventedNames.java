package id.sinergi.demo;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demonstration's people bear as family name two words of nature written as one: nobody real can be meant. */
final class InventedNames {

    private static final String[] FAMILIES = {
        "Angintimur", "Anggrekhutan", "Awanbiru", "Bambukuning", "Batukarang", "Bintangtimur", "Bukithijau",
                "Bungaraya",
        "Burungcamar", "Cahayapagi", "Cemaralaut", "Daunhijau", "Embunpagi", "Fajarmerah", "Gelombangpasang",
                "Gunungteduh",
        "Hujanrintik", "Hutanpinus", "Intanlaut", "Jatitua", "Kabuttipis", "Karangbiru", "Kelapamuda", "Kelopakmawar",
        "Kembangsepatu", "Langitsenja", "Lautteduh", "Melatiputih", "Mutiaralaut", "Nyiurgading", "Ombakputih",
                "Padikuning",
        "Pasirputih", "Pohonrindang", "Pulaukecil", "Rotanlentur", "Sawahluas", "Sungaijernih", "Telagabening",
                "Tepianpantai",
        "Ulinkokoh", "Waringinrindang"
    };

    /** Where names of people stand, each with how many there are at least. */
    private static final List<Place> PLACES = List.of(
            new Place("accounts", 32, """
                    SELECT name FROM identity.account a
                     WHERE name NOT LIKE 'Pengelola Sistem%' AND NOT EXISTS (
                           SELECT 1 FROM territory.village v
                            WHERE a.name IN ('Petugas ' || v.name, 'Kepala ' || v.name, 'Petugas Desa ' || v.name))
                    """),
            new Place("officials of letterheads", 2, "SELECT signatory_name FROM letters.office"),
            new Place("signatories", 10, "SELECT signatory_name FROM letters.letter"),
            new Place("contacts of firms", 60, "SELECT contact FROM employers.employer"),
            new Place("speakers", 5, "SELECT speaker FROM outreach.session"),
            new Place("people in data requests", 3, "SELECT name FROM privacy.request"),
            new Place("people begun on a phone", 2, "SELECT fields ->> 'nama' FROM entry.person"),
            new Place("residents", 100_000, "SELECT name FROM registry.worker"),
            new Place("members", 25_000, "SELECT name FROM registry.membership"));

    private InventedNames() {}

    private record Place(String what, int least, String names) {}

    /** Old spellings and mistypings of the demonstration still bear the word: they are compared as they sound. */
    static void judge(SoftAssertions soft, JdbcTemplate jdbc) {
        for (var place : PLACES) {
            var found = jdbc.queryForList("""
                            WITH family AS (
                                SELECT '%%' || left(replace(replace(registry.folded(word), 'y', 'i'), 'ii', 'i'), -1) || '%%' AS sounds
                                  FROM unnest(?) AS word),
                            person AS (SELECT DISTINCT name FROM (%s) AS p (name) WHERE name IS NOT NULL)
                            SELECT name FROM person
                             WHERE NOT replace(replace(registry.folded(name), 'y', 'i'), 'ii', 'i') LIKE ANY (SELECT sounds FROM family)
                             LIMIT 20
                            """.formatted(place.names()), String.class, (Object) FAMILIES);
            soft.assertThat(found).as("invented names of " + place.what()).isEmpty();
            var count = jdbc.queryForObject(
                    "SELECT count(p.name) FROM (%s) AS p (name)".formatted(place.names()), Long.class);
            soft.assertThat(count).as(place.what()).isGreaterThanOrEqualTo(place.least());
        }
    }
}

package id.sinergi.employers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KbliRepository {

    private final JdbcClient jdbc;

    KbliRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kbli.Section> sections() {
        return jdbc.sql("SELECT letter, name, first, last FROM employers.kbli_section ORDER BY letter")
                .query(Kbli.Section.class)
                .list();
    }
}

package id.sinergi.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutreachRuleRepository {

    private final JdbcClient jdbc;

    OutreachRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days of {@code rule} as it held on {@code at}. */
    int days(Rule rule, LocalDate at) {
        return jdbc.sql("""
                        SELECT days FROM outreach.rule
                         WHERE name = :name AND valid_from <= :at
                         ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("name", rule.name().toLowerCase(Locale.ROOT))
                .param("at", at)
                .query(Integer.class)
                .single();
    }

    /** A sentence for the speaker with its source. */
    record Fact(String kind, String textId, String textEn, String source) {
        String say(Locale locale) {
            return "• " + ("en".equals(locale.getLanguage()) ? textEn : textId) + " (" + source + ")";
        }
    }

    /** What may, and must not, be said on {@code at}. */
    List<Fact> facts(LocalDate at) {
        return jdbc.sql("""
                        SELECT kind, text_id, text_en, source FROM outreach.fact
                         WHERE valid_from <= :at AND (valid_to IS NULL OR valid_to >= :at)
                         ORDER BY kind, position
                        """).param("at", at).query(Fact.class).list();
    }
}

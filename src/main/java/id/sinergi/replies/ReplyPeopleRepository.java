package id.sinergi.replies;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answered long ago; what the employer answered stays. */
@Repository
class ReplyPeopleRepository extends RetainedRows {

    private static final String NOBODY = "—";

    private static final Old OLD = new Old("r.letter_id", "r.answered_at", "r.case_number", """
            FROM replies.reply r WHERE r.answered_at < :before AND r.name <> '%s'
            """.formatted(NOBODY));

    ReplyPeopleRepository(JdbcClient jdbc) {
        super(jdbc, "replies.people", OLD, """
                UPDATE replies.reply r SET name = '%1$s', position = '%1$s', contact = NULL FROM old WHERE r.letter_id = old.key
                """.formatted(NOBODY));
    }
}

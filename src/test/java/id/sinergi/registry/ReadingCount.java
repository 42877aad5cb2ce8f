package id.sinergi.registry;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the trail says of somebody's reading of a list of people. */
public final class ReadingCount {

    private ReadingCount() {}

    /** The highest number that an entry tells, by any filter and day; 0 where the trail tells nothing. */
    public static long told(JdbcClient jdbc, String reader, PeopleList list) {
        return jdbc.sql("""
                        SELECT COALESCE(max((details ->> 'count')::bigint), 0) FROM audit.entry
                         WHERE action = 'people.read' AND details ->> 'reader' = :reader AND details ->> 'list' = :list
                        """)
                .param("reader", reader)
                .param("list", list.name())
                .query(Long.class)
                .single();
    }
}

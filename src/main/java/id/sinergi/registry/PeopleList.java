package id.sinergi.registry;

/** Lists of people whose reading is counted; each has a name under {@code reading.list.<name>}. */
public enum PeopleList {
    WORKERS,
    STAFF,
    DUPLICATES,
    DUPLICATES_JUDGED,
    MATCHES,
    MATCHES_JUDGED,
    STRANGERS,
    /** Of a list of subsidised protection, or of one that is being made. */
    PROTECTION,
    INVITATIONS,
    /** Of whom somebody asks for their data, or their correction. */
    REQUEST,
    /** Who came to a session, in the tasks of those who go on with it. */
    ATTENDANCE,
    /** Whom a finding is about. */
    FINDING,
    /** Entered one by one in a round. */
    ENTRY,
    /** One record, opened. */
    RECORD,
    /** Rejected rows of a file, taken away to mend them. */
    REJECTED,
    /** Found by the whole NIK. */
    LOOKUP
}

package id.sinergi.outreach;

/** Terms of outreach; how many days stands in the database, dated and with its source. */
enum Rule {
    /** Working days before a session by which place and speaker are ready. */
    PREPARE_BEFORE,
    /** Days after the period within which a session may still be moved. */
    MOVE_WITHIN,
    /** Days after the last measure within which the campaign is evaluated. */
    EVALUATE_WITHIN
}

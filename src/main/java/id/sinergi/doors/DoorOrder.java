package id.sinergi.doors;

import org.springframework.core.Ordered;

/** Which door stands before which. All but the measuring of bodies stand before the question who somebody is. */
final class DoorOrder {

    static final int FAILURES = Ordered.HIGHEST_PRECEDENCE;
    static final int HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;
    static final int ORIGINS = Ordered.HIGHEST_PRECEDENCE + 20;
    static final int SESSIONS = Ordered.HIGHEST_PRECEDENCE + 30;
    /** After security (-100): a stranger's body is not even read. */
    static final int BODIES = -50;

    private DoorOrder() {}
}

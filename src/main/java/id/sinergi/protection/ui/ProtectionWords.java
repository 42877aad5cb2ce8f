package id.sinergi.protection.ui;

import id.sinergi.protection.ProtectionList;
import id.sinergi.protection.ProtectionLists.Listed;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Lists in the words that several of these pages use. */
final class ProtectionWords {

    private ProtectionWords() {}

    static StateBadge badge(Listed seen, Texts texts) {
        if (seen.overdue()) {
            return new StateBadge(State.OVERDUE, texts.get("protection.ui.overdue"));
        }
        var state = seen.list().state();
        return new StateBadge(shown(state), texts.get("protection.state." + state));
    }

    private static State shown(ProtectionList.State state) {
        return switch (state) {
            case PROPOSED, RETURNED -> State.OPEN;
            case APPROVED, REGISTERED -> State.ON_TIME;
            case CLOSED -> State.CLOSED;
            case CANCELLED -> State.CANCELLED;
        };
    }

    /** "Nov 2026". */
    static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", Texts.locale()).format(month);
    }

    /** "Nov 2026 – Des 2026", or the one month. */
    static String months(YearMonth first, YearMonth last) {
        return first.equals(last) ? month(first) : month(first) + " – " + month(last);
    }

    /** "12 dari 40". */
    static String realised(Listed seen, Texts texts) {
        var progress = seen.progress();
        return seen.list().handedOn() == null
                ? "–"
                : texts.get(
                        "protection.ui.ofPeople", Numbers.whole(progress.active()), Numbers.whole(progress.people()));
    }
}

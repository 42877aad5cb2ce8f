package id.sinergi.arrears.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import id.sinergi.arrears.Sweep;
import id.sinergi.compliance.ui.EmployerLinks;
import id.sinergi.employers.Debtors.Threshold;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;

/** What both pages of sweeps say alike. */
final class SweepLinks {

    private SweepLinks() {}

    static Component up(Texts texts) {
        return EmployerLinks.all(texts.get("menu.employers"));
    }

    static Anchor employer(Sweep.Line line) {
        return EmployerLinks.to(line.employerId(), line.name());
    }

    static StateBadge state(Texts texts, Sweep.State state) {
        var badge = switch (state) {
            case WAITING -> State.PAUSED;
            case OPENED, JOINED -> State.DONE;
            case REPORTED -> State.CLOSED;
            case FAILED -> State.OVERDUE;
        };
        return new StateBadge(badge, texts.get("arrears.state." + state));
    }

    /** "jatuh tempo sebelum 22 November 2026 · sedikitnya 3 bulan dan Rp 10.000.000". */
    static String words(Texts texts, Dates dates, Threshold threshold) {
        var months = texts.get("arrears.least.months", threshold.months());
        var owed = texts.get("arrears.least.owed", Numbers.rupiah(threshold.owed()));
        var least = threshold.owed() == 0
                ? months
                : threshold.months() == 0
                        ? owed
                        : months + " " + texts.get("arrears.both.word." + threshold.both()) + " " + owed;
        return texts.get("arrears.least", dates.day(threshold.asOf()), least);
    }
}

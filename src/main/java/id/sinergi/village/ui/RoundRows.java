package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.village.RoundProgress.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The villages of a round as rows. */
final class RoundRows {

    private static final int AT_ONCE = 60;

    private final Texts texts;
    private final RoundDialogs dialogs;
    private final boolean changeable;
    private final Runnable afterwards;

    /**
     * @param changeable whether the reader may change what is expected
     * @param afterwards draws the rows anew after a change
     */
    RoundRows(Texts texts, RoundDialogs dialogs, boolean changeable, Runnable afterwards) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.changeable = changeable;
        this.afterwards = afterwards;
    }

    RowList<Progress> list(String caption, List<Progress> rows) {
        var table = new RowList<Progress>(caption, row -> row.collection().caseNumber())
                .main(texts.get("village.village"), RoundRows::village)
                .column(texts.get("village.state"), this::state)
                .text(texts.get("village.stage"), this::stage)
                .column(texts.get("village.expected"), this::expected, RowList.NUMBER)
                .text(texts.get("village.accepted"), this::accepted, RowList.NUMBER)
                .text(
                        texts.get("village.completeness"),
                        row -> row.completeness().map(share -> share + " %").orElse("–"),
                        RowList.NUMBER)
                .text(texts.get("village.missing"), row -> Numbers.whole(row.missing()), RowList.NUMBER);
        Slices.show(table, rows, AT_ONCE);
        return table;
    }

    private static Component village(Progress row) {
        var cell = new Div(
                new Span(row.villageName()), CaseLinks.to(row.collection().caseNumber()));
        cell.addClassName("village-name");
        return cell;
    }

    private Component state(Progress row) {
        return switch (row.file().status()) {
            case CANCELLED -> new StateBadge(State.CANCELLED);
            case CLOSED ->
                row.lateDays() > 0
                        ? new StateBadge(State.DONE_LATE, texts.get("village.handedInLate", row.lateDays()))
                        : new StateBadge(State.DONE);
            case OPEN ->
                row.lateDays() > 0
                        ? new StateBadge(State.OVERDUE, texts.get("village.lateDays", row.lateDays()))
                        : new StateBadge(State.ON_TIME);
        };
    }

    private String stage(Progress row) {
        return row.file().isOpen() ? texts.get("stage." + row.file().stage()) : "–";
    }

    /** The number; for who may change it, a button that does. */
    private Component expected(Progress row) {
        var number = number(row.collection().expected());
        if (!changeable || !row.file().isOpen()) {
            return new Span(number);
        }
        var change = new NativeButton(number, event -> dialogs.expect(row.collection(), row.villageName(), afterwards));
        change.addClassName("village-change");
        change.setAriaLabel(texts.get("village.expected.of", row.villageName()) + ": " + number);
        return change;
    }

    private String accepted(Progress row) {
        return row.collection().handedIn() != null
                ? Numbers.whole(row.entered())
                : row.typed() == 0 ? "–" : texts.get("village.typed", row.typed());
    }

    private static String number(@Nullable Long number) {
        return number == null ? "–" : Numbers.whole(number);
    }
}

package id.sinergi.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of one case, newest first or in order, page by page. */
final class CaseTimeline extends Div {

    private final String number;
    private final transient Trail trail;
    private final transient TrailText text;
    private final transient Texts texts;
    private final transient Dates dates;
    private final Button more = new Button();
    private boolean newestFirst = true;
    private Timeline timeline = new Timeline(List.of());
    private @Nullable String cursor;

    CaseTimeline(String number, Trail trail, TrailText text, Texts texts, Dates dates) {
        this.number = number;
        this.trail = trail;
        this.text = text;
        this.texts = texts;
        this.dates = dates;
        addClassName("case-timeline");
        more.setText(texts.get("timeline.more"));
        more.addClassName("timeline-more");
        more.addClickListener(event -> load());
        begin();
    }

    private void begin() {
        removeAll();
        cursor = null;
        timeline = new Timeline(List.of());
        var turn = new Button(
                texts.get(newestFirst ? "timeline.oldestFirst" : "timeline.newestFirst"),
                VaadinIcon.SORT.create(),
                event -> turn());
        turn.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Card(texts.get("panel.timeline"), timeline, more).action(turn));
        load();
    }

    private void turn() {
        newestFirst = !newestFirst;
        begin();
    }

    private void load() {
        var page = newestFirst ? trail.latestOfCase(number, null, cursor) : trail.ofCase(number, null, cursor);
        switch (page) {
            case Result.Refused<Slice<Entry>>(var refusal) -> {
                removeAll();
                add(new EmptyState(VaadinIcon.LOCK, texts.get("panel.timeline"), refusal.say(texts)));
            }
            case Result.Done<Slice<Entry>>(var slice) -> {
                slice.items().forEach(entry -> timeline.append(() -> line(entry)));
                cursor = slice.next();
                more.setVisible(cursor != null);
            }
        }
    }

    private Timeline.Entry line(Entry entry) {
        return new Timeline.Entry(
                dates.shortDayAndTime(entry.at()), text.actor(entry), text.sentence(entry), text.changes(entry));
    }
}

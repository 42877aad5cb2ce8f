package id.sinergi.audit.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Timeline;
import java.util.List;
import java.util.Optional;

/** Everything that happened in a case. */
@org.springframework.stereotype.Component
class TimelinePanel implements CasePanel {

    private static final int GLIMPSE = 6;

    private final Trail trail;
    private final TrailText text;
    private final Texts texts;
    private final Dates dates;

    TimelinePanel(Trail trail, TrailText text, Texts texts, Dates dates) {
        this.trail = trail;
        this.text = text;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "timeline";
    }

    @Override
    public int order() {
        return 30;
    }

    /** The latest few events. */
    @Override
    public Optional<Component> glimpse(CaseFile file) {
        return trail.latestOfCase(file.number(), GLIMPSE, null) instanceof Result.Done<Slice<Entry>>(var latest)
                ? Optional.of(new Card(texts.get("timeline.latest"), timeline(latest.items()))
                        .action(CaseLinks.to(file.number(), key(), texts.get("case.seeAll"))))
                : Optional.empty();
    }

    private Timeline timeline(List<Entry> latest) {
        var timeline = new Timeline(List.of());
        latest.forEach(entry -> timeline.append(
                () -> new Timeline.Entry(dates.shortDayAndTime(entry.at()), text.actor(entry), text.sentence(entry))));
        return timeline;
    }

    @Override
    public Component create(CaseFile file) {
        return new CaseTimeline(file.number(), trail, text, texts, dates);
    }
}

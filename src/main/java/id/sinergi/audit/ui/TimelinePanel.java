package id.sinergi.audit.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.audit.Trail;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;

/** Everything that happened in a case. */
@org.springframework.stereotype.Component
class TimelinePanel implements CasePanel {

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

    @Override
    public Component create(CaseFile file) {
        return new CaseTimeline(file.number(), trail, text, texts, dates);
    }
}

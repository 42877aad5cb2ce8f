package id.sinergi.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.audit.Trail;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.engine.ProcessPath;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.EmptyState;

/** The process of a case as drawn, with the path taken; processes it called, such as sessions, follow folded. */
@org.springframework.stereotype.Component
class DiagramPanel implements CasePanel {

    private final ProcessHistory history;
    private final Trail trail;
    private final PathText words;
    private final Texts texts;

    DiagramPanel(ProcessHistory history, Trail trail, PathText words, Texts texts) {
        this.history = history;
        this.trail = trail;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "diagram";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Component create(CaseFile file) {
        var paths = history.paths(file.number());
        if (paths.isEmpty()) {
            return new EmptyState(VaadinIcon.SITEMAP, texts.get("diagram.none.title"), texts.get("diagram.none.text"));
        }
        var completions = trail.completions(file.number());
        var content = new Div(new PathView(paths.getFirst(), completions, words, texts));
        content.addClassName("case-diagrams");
        for (var i = 1; i < paths.size(); i++) {
            var path = paths.get(i);
            content.add(folded(path, i, () -> new PathView(path, completions, words, texts)));
        }
        return content;
    }

    /** Drawn when it is opened: a diagram needs a place on the screen to measure itself. */
    private Details folded(ProcessPath path, int number, java.util.function.Supplier<Component> content) {
        var box = new Div();
        var details = new Details(texts.get("diagram.called", words.process(path), number, words.summary(path)), box);
        details.addClassName("called-path");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && box.getComponentCount() == 0) {
                box.add(content.get());
            }
        });
        return details;
    }
}

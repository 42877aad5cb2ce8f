package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.registry.WorkerRecord;
import id.sinergi.registry.ui.PersonPanel;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import java.util.Optional;

/** The data collections of the village that a person lives in, as far as the reader sees them. */
@SpringComponent
class PersonCases implements PersonPanel {

    private static final int MOST = 10;

    private final Cases cases;
    private final Texts texts;
    private final Dates dates;

    PersonCases(Cases cases, Texts texts, Dates dates) {
        this.cases = cases;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String title() {
        return "village.person.cases";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(WorkerRecord worker) {
        var query = new CaseQuery(CaseKind.VILLAGE_COLLECTION, null, null, worker.villageCode());
        var found = cases.list(query, MOST, null).items();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new DefinitionList();
        found.forEach(file -> list.fact(file.subject(), state(file)));
        return Optional.of(list);
    }

    private Component state(CaseFile file) {
        var closed = file.closedAt();
        var word = closed == null
                ? texts.get("stage." + file.stage())
                : texts.get("village.person.closed", dates.day(closed));
        return new Span(CaseLinks.to(file.number()), new Span(" · " + word));
    }
}

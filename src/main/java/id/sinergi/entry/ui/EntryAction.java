package id.sinergi.entry.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CaseAction;
import id.sinergi.entry.Entries;
import id.sinergi.entry.EntryPlaces.Place;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import java.util.List;

/** The way from a case to the form for its people. */
@org.springframework.stereotype.Component
class EntryAction implements CaseAction {

    private final Entries entries;
    private final Texts texts;

    EntryAction(Entries entries, Texts texts) {
        this.entries = entries;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Component> create(CaseFile file, Runnable reload) {
        if (file.kind() != CaseKind.VILLAGE_COLLECTION
                || !(entries.place(file.number()) instanceof Result.Done<Place>)) {
            return List.of();
        }
        return List.of(EntryLinks.to(file.number(), texts.get("entry.open")));
    }
}

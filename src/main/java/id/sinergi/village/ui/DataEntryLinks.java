package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.entry.ui.EntryLinks;
import id.sinergi.imports.ui.ImportLinks;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.ui.TaskLinks;
import java.util.List;
import java.util.Set;

/** From the task of handing data in to the two ways of entering them. */
@SpringComponent
class DataEntryLinks implements TaskLinks {

    private static final Set<String> FORMS = Set.of("village.enterData", "village.collectDirectly");

    private final Texts texts;

    DataEntryLinks(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Component> of(String formKey, String caseNumber) {
        return FORMS.contains(formKey)
                ? List.of(
                        ImportLinks.toUpload(texts.get("form.village.dataEntry.upload")),
                        EntryLinks.to(caseNumber, texts.get("form.village.dataEntry.forms")))
                : List.of();
    }
}

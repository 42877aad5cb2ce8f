package id.sinergi.protection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.protection.ProtectionLists.Sheet;
import id.sinergi.protection.Registration;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.territory.Territory;

/** The list on its case's page. */
@org.springframework.stereotype.Component
class ProtectionPanel implements CasePanel {

    private static final int AFTER_OVERVIEW = 15;

    private final ProtectionLists lists;
    private final Registration registration;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;

    ProtectionPanel(ProtectionLists lists, Registration registration, Territory territory, Texts texts, Dates dates) {
        this.lists = lists;
        this.registration = registration;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "protection";
    }

    @Override
    public int order() {
        return AFTER_OVERVIEW;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.SUBSIDISED_PROTECTION;
    }

    @Override
    public int count(CaseFile file) {
        return lists.find(file.number()) instanceof Result.Done<Sheet>(var sheet)
                ? sheet.seen().progress().people()
                : 0;
    }

    @Override
    public Component create(CaseFile file) {
        return switch (lists.find(file.number())) {
            case Result.Done<Sheet>(var sheet) -> new ListSheet(sheet, lists, registration, territory, texts, dates);
            case Result.Refused<Sheet> refused -> new Div(refused.refusal().say(texts));
        };
    }
}

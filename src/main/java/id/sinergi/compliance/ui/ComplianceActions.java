package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CaseAction;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.Overview;
import id.sinergi.compliance.Overviews;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What can be done with a case at any rung: hand in evidence, hand it to the prosecutor's office. */
@org.springframework.stereotype.Component
class ComplianceActions implements CaseAction {

    private final Overviews overviews;
    private final BesideLadder beside;
    private final Texts texts;

    ComplianceActions(Overviews overviews, BesideLadder beside, Texts texts) {
        this.overviews = overviews;
        this.beside = beside;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Component> create(CaseFile file, Runnable reload) {
        var buttons = new ArrayList<Component>();
        if (file.kind() == CaseKind.EMPLOYER_COMPLIANCE
                && overviews.of(file.number()) instanceof Result.Done<Overview>(var overview)) {
            if (overview.mayHandToProsecutor()) {
                buttons.add(
                        button("prosecutor", "reason", text -> beside.handToProsecutor(file.number(), text), reload));
            }
            if (overview.maySubmitEvidence()) {
                buttons.add(
                        button("evidence", "what", text -> beside.submitEvidence(file.number(), text, null), reload));
            }
        }
        return buttons;
    }

    private Button button(String name, String field, Function<String, Result<CaseFile>> act, Runnable reload) {
        var key = "compliance.action." + name;
        return new Button(
                texts.get(key),
                event -> Confirm.withReason(
                        texts.get(key),
                        texts.get(key + ".text"),
                        texts.get(key + "." + field),
                        texts.get(key + ".send"),
                        text -> {
                            if (act.apply(text) instanceof Result.Refused<CaseFile>(var refusal)) {
                                Notices.refused(refusal);
                            } else {
                                Notices.done(texts.get(key + ".done"));
                                reload.run();
                            }
                        }));
    }
}

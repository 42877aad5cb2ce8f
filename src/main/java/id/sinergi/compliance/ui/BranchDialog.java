package id.sinergi.compliance.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.employers.Branch;
import id.sinergi.employers.Branches;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.UiText;
import id.sinergi.territory.Territory;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a branch of an employer, or changes it. */
@Component
class BranchDialog {

    private static final Branch.Form EMPTY = new Branch.Form(null, null, null, null, null, null);

    private final Branches branches;
    private final Employers employers;
    private final Territory territory;
    private final Texts texts;

    BranchDialog(Branches branches, Employers employers, Territory territory, Texts texts) {
        this.branches = branches;
        this.employers = employers;
        this.territory = territory;
        this.texts = texts;
    }

    void add(Employer employer, Runnable done) {
        open(texts.get("employers.branch.add"), EMPTY, done, form -> branches.add(employer.id(), form));
    }

    void change(Branch branch, Runnable done) {
        open(
                texts.get("employers.branch.change"),
                Branch.Form.of(branch),
                done,
                form -> branches.change(branch.employerId(), branch.id(), branch.version(), form));
    }

    private void open(String title, Branch.Form known, Runnable done, Function<Branch.Form, Result<Branch>> act) {
        var code = text("branchCode", known.code());
        var name = text("name", known.name());
        var nib = text("nib", known.nib());
        var address = text("address", known.address());
        var workers = NumberField.whole(texts.get("field.name.workerCount"));
        workers.show(known.workerCount());
        var village = new ComboBox<String>(texts.get("field.name.villageCode"));
        village.setItems(territory.villages(null).stream()
                .map(one -> one.code())
                .filter(employers::covers)
                .toList());
        village.setItemLabelGenerator(territory::name);
        village.setValue(known.villageCode());
        new FormDialog(
                        title,
                        texts.get("employers.save"),
                        () -> seen(
                                act.apply(new Branch.Form(
                                        code.getValue(),
                                        nib.getValue(),
                                        name.getValue(),
                                        address.getValue(),
                                        village.getValue(),
                                        workers.plain())),
                                done),
                        code,
                        name,
                        village,
                        address,
                        nib,
                        workers)
                .open();
    }

    private Optional<String> seen(Result<Branch> result, Runnable done) {
        return switch (result) {
            case Result.Refused<Branch>(var refusal) -> Optional.of(refusal.sayBriefly(UiText::get));
            case Result.Done<Branch>(var branch) -> {
                Notices.done(texts.get("employers.saved", branch.name()));
                done.run();
                yield Optional.empty();
            }
        };
    }

    private TextField text(String name, @Nullable String known) {
        var field = FreeText.atMost(Length.LINE, new TextField(texts.get("field.name." + name)));
        field.setValue(known == null ? "" : known);
        return field;
    }
}

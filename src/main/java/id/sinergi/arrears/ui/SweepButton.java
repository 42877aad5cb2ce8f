package id.sinergi.arrears.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.arrears.Sweeps;
import id.sinergi.compliance.ui.EmployerCriteria;
import id.sinergi.compliance.ui.EmployersAction;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.ui.AfterImport;
import id.sinergi.shared.Texts;
import java.util.Optional;

/** The way to cases for everybody in arrears: above the list of employers, and below an import of arrears. */
@org.springframework.stereotype.Component
class SweepButton implements EmployersAction, AfterImport {

    private final Sweeps sweeps;
    private final Texts texts;

    SweepButton(Sweeps sweeps, Texts texts) {
        this.sweeps = sweeps;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(EmployerCriteria criteria) {
        return link();
    }

    @Override
    public Optional<Component> create(ImportJob job) {
        return job.kind().equals("arrears") ? link() : Optional.empty();
    }

    private Optional<Component> link() {
        if (!sweeps.maySweep()) {
            return Optional.empty();
        }
        var link = new RouterLink(texts.get("arrears.title"), SweepsView.class);
        link.addClassName("button");
        return Optional.of(link);
    }
}

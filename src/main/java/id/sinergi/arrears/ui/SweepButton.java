package id.sinergi.arrears.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.arrears.Sweeps;
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
    public Optional<Component> create() {
        return sweeps.maySweep() ? Optional.of(link()) : Optional.empty();
    }

    @Override
    public Optional<Component> create(ImportJob job) {
        return job.kind().equals("arrears") ? create() : Optional.empty();
    }

    private RouterLink link() {
        var link = new RouterLink(texts.get("arrears.title"), SweepsView.class);
        link.addClassName("button");
        return link;
    }
}

package id.sinergi.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.identity.CurrentUser;
import id.sinergi.imports.Drafts;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Look;
import id.sinergi.imports.Template;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.Polling;
import id.sinergi.shared.ui.PrivacyNote;
import id.sinergi.shared.ui.RowList;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** Brings a file into the registry and lists what was brought before, also what is still under way. */
@Route("impor")
@PageTitle("menu.imports")
@Menu(title = "menu.imports", order = 60, icon = "vaadin:upload-alt")
@StyleSheet("context://frontend/styles/imports.css")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class ImportsView extends Div {

    private static final int RECENT = 30;

    private final transient Texts texts;
    private final transient ImportWords words;
    private final transient Imports imports;
    private final transient Drafts drafts;
    private final Div waiting = new Div();
    private final Div recent = new Div();
    private final transient Polling polling = new Polling(this, this::refresh);
    private transient List<ImportJob> shown = List.of();
    private transient List<Look> shownWaiting = List.of();

    ImportsView(
            Texts texts,
            ImportWords words,
            Imports imports,
            Drafts drafts,
            Template template,
            Territory territory,
            CurrentUser currentUser) {
        this.texts = texts;
        this.words = words;
        this.imports = imports;
        this.drafts = drafts;
        addClassName("imports");
        add(new PageHeader(texts.get("menu.imports"), texts.get("import.purpose")), new PrivacyNote("pendataan"));
        var allowed = imports.kinds();
        if (allowed.isEmpty()) {
            add(new EmptyState(VaadinIcon.UPLOAD_ALT, texts.get("import.notYours"), texts.get("import.notYours.text")));
        } else {
            add(new ImportForm(
                    texts, words, imports, drafts, template, territory, currentUser.get(), allowed, this::open));
        }
        add(waiting, new H2(texts.get("import.recent")), recent);
        waiting.addClassName("import-waiting");
        recent.addClassName("import-recent");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (refresh()) {
            polling.start(event.getUI());
        }
    }

    /** Draws the lists anew where they changed; whether something is still under way. */
    private boolean refresh() {
        var looks = drafts.waiting();
        if (!looks.equals(shownWaiting)) {
            shownWaiting = looks;
            waiting.removeAll();
            if (!looks.isEmpty()) {
                waiting.add(new H2(texts.get("import.waiting")), Part.of(() -> waiting(looks)));
            }
        }
        var jobs = imports.recent(null, RECENT);
        if (!jobs.equals(shown) || recent.getChildren().findAny().isEmpty()) {
            shown = jobs;
            recent.removeAll();
            recent.add(
                    jobs.isEmpty()
                            ? new EmptyState(
                                    VaadinIcon.ARCHIVE, texts.get("import.none"), texts.get("import.none.text"))
                            : Part.of(() -> list(jobs)));
        }
        return jobs.stream().anyMatch(job -> !job.state().isFinal())
                || looks.stream().anyMatch(look -> look.state().goesOn());
    }

    /** What was uploaded and left. */
    private Component waiting(List<Look> looks) {
        var rows = new RowList<Look>(
                        texts.get("import.waiting"), look -> look.id().toString())
                .main(texts.get("import.file"), look -> link(look.fileName(), DraftView.class, look.id()))
                .text(texts.get("import.kind"), look -> words.kind(look.kind()))
                .column(texts.get("import.state"), words::state)
                .text(texts.get("import.at"), words::broughtShort);
        rows.setRows(looks);
        return rows;
    }

    private Component list(List<ImportJob> jobs) {
        var rows = new RowList<ImportJob>(
                        texts.get("import.recent"), job -> job.id().toString())
                .main(texts.get("import.file"), job -> link(job.fileName(), ImportView.class, job.id()))
                .text(texts.get("import.kind"), job -> words.kind(job.kind()))
                .text(texts.get("import.village"), words::place, RowList.WIDE_ONLY)
                .column(texts.get("import.state"), words::state)
                .text(texts.get("import.accepted"), job -> Numbers.whole(job.accepted()), RowList.NUMBER)
                .text(texts.get("import.rejected"), job -> Numbers.whole(job.rejected()), RowList.NUMBER)
                .text(texts.get("import.by"), words::by, RowList.WIDE_ONLY)
                .text(texts.get("import.at"), words::queuedShort);
        rows.setRows(jobs);
        return rows;
    }

    private static <V extends Component & HasUrlParameter<String>> Component link(String file, Class<V> view, UUID id) {
        var name = new Span(file);
        name.addClassName("cut");
        name.setTitle(file);
        var link = new RouterLink(view, id.toString());
        link.add(name);
        return link;
    }

    private void open(Look look) {
        getUI().ifPresent(ui -> ui.navigate(DraftView.class, look.id().toString()));
    }
}

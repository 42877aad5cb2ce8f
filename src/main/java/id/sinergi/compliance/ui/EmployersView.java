package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.EmployerDirectory;
import id.sinergi.compliance.EmployerDirectory.Entry;
import id.sinergi.compliance.EmployerDirectory.Named;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.stream.Collectors;

/** The employers with their arrears, open case and findings; officers of Disnaker and BPJS report findings here. */
@Route("perusahaan")
@Menu(title = "menu.employers", order = 45, icon = "vaadin:building")
@StyleSheet("context://frontend/styles/compliance.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
class EmployersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_IN_ARREARS = 100;
    private static final String ARREARS = "piutang";

    private final transient EmployerDirectory directory;
    private final transient ComplianceCases compliance;
    private final transient ReportDialog report;
    private final transient Territory territory;
    private final transient Texts texts;
    private String text = "";
    private boolean inArrears;

    EmployersView(
            EmployerDirectory directory,
            ComplianceCases compliance,
            ReportDialog report,
            Territory territory,
            Texts texts) {
        this.directory = directory;
        this.compliance = compliance;
        this.report = report;
        this.territory = territory;
        this.texts = texts;
        addClassNames("page", "employers-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.employers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        text = parameters.getSingleParameter("cari").orElse("");
        inArrears =
                parameters.getSingleParameter("hanya").filter(ARREARS::equals).isPresent();
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(texts.get("menu.employers"), texts.get("employers.purpose")), filters(), rows());
        var named = directory.named();
        if (!named.isEmpty() && text.isEmpty() && !inArrears) {
            var list = new RowList<Named>(texts.get("employers.named"), one -> one.villageCode() + one.name())
                    .main(texts.get("employers.name"), one -> new Span(one.name()))
                    .text(texts.get("employers.village"), one -> territory.name(one.villageCode()))
                    .text(texts.get("employers.workers"), one -> Numbers.whole(one.workers()), RowList.NUMBER);
            list.setRows(named);
            add(new Card(texts.get("employers.named"), new Span(texts.get("employers.named.text")), list));
        }
    }

    private Div filters() {
        var search = new TextField();
        search.setPlaceholder(texts.get("employers.search"));
        search.setAriaLabel(texts.get("employers.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(text);
        search.addClassName("search-field");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(event.getValue(), false);
            }
        });
        var chips = new Chips(texts.get("employers.filter"))
                .toggle(texts.get("employers.inArrears"), inArrears, () -> go("", !inArrears));
        var bar = new Div(search, chips);
        bar.addClassName("filters");
        return bar;
    }

    private static void go(String text, boolean arrears) {
        var parameters = new HashMap<String, String>();
        if (!text.isBlank()) {
            parameters.put("cari", text);
        }
        if (arrears) {
            parameters.put("hanya", ARREARS);
        }
        UI.getCurrent().navigate(EmployersView.class, QueryParameters.simple(parameters));
    }

    private Component rows() {
        var slice = inArrears ? new Slice<>(directory.inArrears(MOST_IN_ARREARS), null) : directory.search(text, null);
        if (slice.items().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.BUILDING, texts.get("employers.none.title"), texts.get("employers.none.text"));
        }
        var rows = new RowList<Entry>(
                        texts.get("menu.employers"),
                        entry -> Long.toString(entry.employer().id()))
                .main(texts.get("employers.name"), this::name)
                .text(
                        texts.get("employers.workers"),
                        entry -> entry.employer().workerCount() == null
                                ? "–"
                                : Numbers.whole(entry.employer().workerCount()),
                        RowList.NUMBER,
                        RowList.WIDE_ONLY)
                .column(texts.get("employers.owed"), this::owed, RowList.NUMBER)
                .column(texts.get("employers.case"), this::openCase);
        if (compliance.mayReport()) {
            rows.column("", this::reportButton, RowList.ACTIONS);
        }
        Slices.show(rows, slice, shown -> texts.get("employers.more"), next -> directory.search(text, next));
        return rows;
    }

    private Div name(Entry entry) {
        var employer = entry.employer();
        return twoLines(
                new Span(employer.name()),
                (employer.npp() == null ? texts.get("employers.noNpp") : texts.get("employers.npp", employer.npp()))
                        + " · " + territory.name(employer.villageCode()));
    }

    private Component owed(Entry entry) {
        return entry.owed() == 0
                ? new Span("–")
                : twoLines(
                        new Span(Numbers.rupiah(entry.owed())),
                        texts.get("employers.months", Numbers.whole(entry.months())));
    }

    private Component openCase(Entry entry) {
        var file = entry.file();
        if (file == null) {
            return new Span("–");
        }
        var kinds = entry.findings().stream()
                .map(finding -> texts.get("finding." + finding.kind().name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return twoLines(CaseLinks.to(file.number()), texts.get("stage." + file.stage()) + " · " + kinds);
    }

    private Button reportButton(Entry entry) {
        var button = new Button(
                texts.get("employers.report"),
                event -> report.open(entry, number -> UI.getCurrent().access(this::show)));
        button.setAriaLabel(
                texts.get("employers.report") + ": " + entry.employer().name());
        return button;
    }

    private static Div twoLines(Component first, String second) {
        first.addClassName("cell-first");
        var below = new Span(second);
        below.addClassName("cell-second");
        below.setTitle(second);
        return new Div(first, below);
    }
}

package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.EmployerDirectory;
import id.sinergi.compliance.EmployerDirectory.Entry;
import id.sinergi.compliance.EmployerDirectory.Named;
import id.sinergi.compliance.ui.EmployerCriteria.Only;
import id.sinergi.employers.ArrearsAges;
import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.ui.AreaBox;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The employers with their arrears, open case and findings; officers of Disnaker and BPJS report findings here. */
@Route(EmployerLinks.ROUTE)
@Menu(title = "menu.employers", order = 45, icon = "vaadin:building")
@StyleSheet("context://frontend/styles/employers.css")
@StyleSheet("context://frontend/styles/compliance.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
class EmployersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EmployerDirectory directory;
    private final transient Employers employers;
    private final transient ComplianceCases compliance;
    private final transient ReportDialog report;
    private final transient EmployerDialog dialog;
    private final transient ArrearsAges ages;
    private final transient List<EmployersAction> actions;
    private final transient CurrentUser currentUser;
    private final transient Territory territory;
    private final transient Texts texts;
    private EmployerCriteria criteria = EmployerCriteria.ALL;

    EmployersView(
            EmployerDirectory directory,
            Employers employers,
            ComplianceCases compliance,
            ReportDialog report,
            EmployerDialog dialog,
            ArrearsAges ages,
            List<EmployersAction> actions,
            CurrentUser currentUser,
            Territory territory,
            Texts texts) {
        this.directory = directory;
        this.employers = employers;
        this.compliance = compliance;
        this.report = report;
        this.dialog = dialog;
        this.ages = ages;
        this.actions = actions;
        this.currentUser = currentUser;
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
        criteria = EmployerCriteria.of(PageParameters.of(event.getLocation()), ages);
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(texts.get("menu.employers"), texts.get("employers.purpose"), buttons()));
        add(Part.each(this::filters, this::rows));
        var named = directory.named();
        if (!named.isEmpty() && criteria.isPlain()) {
            var list = new RowList<Named>(texts.get("employers.named"), one -> one.villageCode() + one.name())
                    .main(
                            texts.get("employers.name"),
                            one -> one.employer() == null
                                    ? new Span(one.name())
                                    : EmployerLinks.to(one.employer(), one.name()))
                    .text(texts.get("employers.village"), one -> territory.name(one.villageCode()))
                    .text(texts.get("employers.workers"), one -> Numbers.whole(one.workers()), RowList.NUMBER);
            if (employers.mayWrite()) {
                list.column("", this::enterButton, RowList.ACTIONS);
            }
            list.setRows(named);
            add(new Card(texts.get("employers.named"), new Span(texts.get("employers.named.text")), list));
        }
    }

    private Component[] buttons() {
        var buttons = new ArrayList<Component>();
        actions.forEach(action -> action.create(criteria).ifPresent(buttons::add));
        if (employers.mayWrite()) {
            var enter = new Button(
                    texts.get("employers.enter"), event -> dialog.create(EmployerForm.EMPTY, EmployersView::open));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(enter);
        }
        return buttons.toArray(Component[]::new);
    }

    private Component enterButton(Named named) {
        if (named.employer() != null) {
            return new Span(texts.get("employers.named.known"));
        }
        var form = EmployerForm.EMPTY.with(Map.of("name", named.name(), "villageCode", named.villageCode()));
        var button = new Button(texts.get("employers.enterNamed"), event -> dialog.create(form, EmployersView::open));
        button.setAriaLabel(texts.get("employers.enterNamed") + ": " + named.name());
        return button;
    }

    private static void open(Employer employer) {
        UI.getCurrent().navigate(EmployerView.class, employer.id());
    }

    private Div filters() {
        var search = new SearchField(texts.get("employers.search"), text -> go(criteria.withText(text)))
                .show(criteria.text());
        var chips = new Chips(texts.get("employers.filter"));
        for (var only : Only.values()) {
            chips.toggle(texts.get("employers.only." + only), criteria.only() == only, () -> go(criteria.toggle(only)));
        }
        ages.all()
                .forEach(age -> chips.toggle(
                        AgeWords.of(texts, age), age.equals(criteria.age()), () -> go(criteria.toggle(age))));
        var bar = new Div(search, chips);
        bar.addClassName("filters");
        var area = new AreaBox("", territory, currentUser.get(), true);
        if (area.isChoice()) {
            area.addClassName("employers-area");
            area.setAriaLabel(texts.get("employers.area"));
            area.setPlaceholder(texts.get("employers.area"));
            area.show(criteria.area());
            area.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    go(criteria.in(event.getValue()));
                }
            });
            bar.addComponentAtIndex(1, area);
        }
        return bar;
    }

    private static void go(EmployerCriteria other) {
        UI.getCurrent().navigate(EmployersView.class, other.parameters());
    }

    private Component rows() {
        var filter = criteria.filter();
        var slice = directory.list(filter, null);
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
        Slices.show(rows, slice, shown -> texts.get("employers.more"), next -> directory.list(filter, next));
        return rows;
    }

    private Div name(Entry entry) {
        var employer = entry.employer();
        return twoLines(
                new RouterLink(employer.name(), EmployerView.class, employer.id()),
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
                .map(finding -> texts.get("finding." + finding.name()))
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

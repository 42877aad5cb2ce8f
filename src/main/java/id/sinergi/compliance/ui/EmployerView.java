package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.EmployerDirectory;
import id.sinergi.employers.Branch;
import id.sinergi.employers.Branches;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.employers.Kbli;
import id.sinergi.identity.Accounts;
import id.sinergi.registry.ui.StaffPanel;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one employer: its record, its workers, what it owes, and what was found and written. */
@Route(EmployerLinks.ROUTE)
@StyleSheet("context://frontend/styles/employers.css")
@StyleSheet("context://frontend/styles/compliance.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
class EmployerView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient Employers employers;
    private final transient Branches branches;
    private final transient Kbli kbli;
    private final transient EmployerDirectory directory;
    private final transient ComplianceCases compliance;
    private final transient HistoryCards history;
    private final transient ArrearsCard arrears;
    private final transient StaffPanel staff;
    private final transient EmployerDialog dialog;
    private final transient BranchDialog branchDialog;
    private final transient ReportDialog report;
    private final transient Territory territory;
    private final transient Accounts accounts;
    private final transient Dates dates;
    private final transient Texts texts;
    private String title = "";

    EmployerView(
            Employers employers,
            Branches branches,
            Kbli kbli,
            EmployerDirectory directory,
            ComplianceCases compliance,
            HistoryCards history,
            ArrearsCard arrears,
            StaffPanel staff,
            EmployerDialog dialog,
            BranchDialog branchDialog,
            ReportDialog report,
            Territory territory,
            Accounts accounts,
            Dates dates,
            Texts texts) {
        this.employers = employers;
        this.branches = branches;
        this.kbli = kbli;
        this.directory = directory;
        this.compliance = compliance;
        this.history = history;
        this.arrears = arrears;
        this.staff = staff;
        this.dialog = dialog;
        this.branchDialog = branchDialog;
        this.report = report;
        this.territory = territory;
        this.accounts = accounts;
        this.dates = dates;
        this.texts = texts;
        addClassNames("page", "employer-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(id);
    }

    private void show(long id) {
        removeAll();
        switch (employers.open(id)) {
            case Result.Refused<Employer>(var refusal) -> {
                title = texts.get("employers.unknown");
                add(
                        new PageHeader(title, null).over(up()),
                        new EmptyState(VaadinIcon.BUILDING, title, refusal.say(texts)));
            }
            case Result.Done<Employer>(var employer) -> {
                title = employer.name();
                show(employer);
            }
        }
    }

    private void show(Employer employer) {
        var left = new Div(
                Part.of(() -> facts(employer)), Part.of(() -> branchCard(employer)), Part.of(() -> workers(employer)));
        var right = new Div(Part.of(() -> arrears.create(employer)));
        Part.of(() -> history.create(employer), () -> List.of(Part.failed())).forEach(right::add);
        var columns = new Div(left, right);
        columns.addClassName("employer-columns");
        add(new PageHeader(employer.name(), null, buttons(employer)).over(up()), line(employer), columns);
    }

    private Component[] buttons(Employer employer) {
        var buttons = new ArrayList<Component>();
        if (employers.mayWrite()) {
            buttons.add(new Button(
                    texts.get("employers.change"), event -> dialog.change(employer, changed -> show(changed.id()))));
        }
        if (compliance.mayReport()) {
            var button = new Button(
                    texts.get("employers.report"),
                    event -> report.open(
                            directory.entry(employer), number -> UI.getCurrent().access(() -> show(employer.id()))));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(button);
        }
        return buttons.toArray(Component[]::new);
    }

    /** State of registration, numbers and place in one line. */
    private Div line(Employer employer) {
        var registered = employer.npp() != null;
        var line = new Div(
                new StateBadge(
                        registered ? State.DONE : State.OVERDUE,
                        texts.get(registered ? "employers.registered" : "employers.noNpp")),
                number(texts.get("field.name.npp"), employer.npp()),
                number(texts.get("field.name.nib"), employer.nib()),
                new Span(territory.name(employer.villageCode())));
        line.addClassName("employer-line");
        return line;
    }

    private static Span number(String label, @Nullable String number) {
        var digits = new Span(number == null ? "–" : number);
        digits.addClassName("digits");
        return new Span(new Span(label + " "), digits);
    }

    private Card facts(Employer employer) {
        var section = kbli.of(employer.kbli());
        var facts = new DefinitionList()
                .fact(texts.get("field.name.npwp"), employers.npwp(employer))
                .fact(
                        texts.get("field.name.kbli"),
                        section.map(one -> employer.kbli() + " · " + one.name()).orElse(employer.kbli()))
                .fact(
                        texts.get("field.name.riskGroup"),
                        employer.riskGroup() == null
                                ? texts.get("employers.risk.none")
                                : texts.get("employers.risk." + employer.riskGroup()))
                .fact(
                        texts.get("field.name.workerCount"),
                        employer.workerCount() == null ? null : Numbers.whole(employer.workerCount()))
                .fact(texts.get("field.name.address"), employer.address())
                .fact(texts.get("field.name.villageCode"), territory.name(employer.villageCode()))
                .fact(texts.get("field.name.contact"), employer.contact())
                .fact(texts.get("field.name.phone"), employer.phone())
                .fact(texts.get("field.name.email"), employer.email());
        var changed = new Paragraph(texts.get(
                "employers.changedBy", accounts.nameOf(employer.updatedBy()), dates.dayAndTime(employer.updatedAt())));
        changed.addClassName("employer-remark");
        return new Card(texts.get("employers.facts"), facts, changed);
    }

    private Card branchCard(Employer employer) {
        var all = branches.of(employer.id()).orThrow();
        var card = new Card(texts.get("employers.branches"));
        if (all.isEmpty()) {
            card.add(new Span(texts.get("employers.branches.none")));
        } else {
            var rows = new RowList<Branch>(texts.get("employers.branches"), one -> Long.toString(one.id()))
                    .main(texts.get("field.name.name"), one -> RowList.twoLines(one.name(), branchDetail(one)))
                    .text(
                            texts.get("employers.workers"),
                            one -> one.workerCount() == null ? "–" : Numbers.whole(one.workerCount()),
                            RowList.NUMBER);
            if (employers.mayWrite()) {
                rows.column("", one -> changeButton(one, employer), RowList.ACTIONS);
            }
            rows.setRows(all);
            card.add(rows);
        }
        if (employers.mayWrite()) {
            var add = new Button(
                    texts.get("employers.branch.add"), event -> branchDialog.add(employer, () -> show(employer.id())));
            add.addThemeVariants(ButtonVariant.TERTIARY);
            card.action(add);
        }
        return card;
    }

    private String branchDetail(Branch branch) {
        var place = branch.code() + " · " + territory.name(branch.villageCode());
        return branch.nib() == null ? place : place + " · " + texts.get("field.name.nib") + " " + branch.nib();
    }

    private Button changeButton(Branch branch, Employer employer) {
        var button = new Button(
                texts.get("employers.change"), event -> branchDialog.change(branch, () -> show(employer.id())));
        button.setAriaLabel(texts.get("employers.change") + ": " + branch.name());
        return button;
    }

    private Card workers(Employer employer) {
        return new Card(texts.get("staff.title"), staff.create(employer));
    }

    private RouterLink up() {
        return new RouterLink(texts.get("menu.employers"), EmployersView.class);
    }
}

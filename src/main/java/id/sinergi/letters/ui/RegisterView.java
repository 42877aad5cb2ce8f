package id.sinergi.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.letters.LetterState;
import id.sinergi.letters.Offices;
import id.sinergi.letters.Register;
import id.sinergi.letters.RegisterEntry;
import id.sinergi.letters.RegisterFilter;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.FilterChoice;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.TableFile;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The register of letters, the newest first; what it is narrowed to stands in the address. */
@Route("surat")
@Menu(title = "menu.letters", order = 46, icon = "vaadin:envelope-o")
@StyleSheet("context://frontend/styles/letters.css")
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN", "SETDA", "INSPEKTORAT"})
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Register register;
    private final transient Offices offices;
    private final transient Accounts accounts;
    private final transient PdfLinks pdfs;
    private final transient Texts texts;
    private final transient Dates dates;
    private RegisterFilter filter = RegisterFilter.ALL;

    RegisterView(Register register, Offices offices, Accounts accounts, PdfLinks pdfs, Texts texts, Dates dates) {
        this.register = register;
        this.offices = offices;
        this.accounts = accounts;
        this.pdfs = pdfs;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "letters-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.letters");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = RegisterAddress.read(PageParameters.of(event.getLocation()));
        removeAll();
        var file =
                new TableFile("register-surat", format -> register.table(filter).bytes(format));
        add(
                new PageHeader(texts.get("menu.letters"), texts.get("letters.purpose"), file.links()),
                Part.of(this::choices),
                Part.of(this::states),
                Part.of(this::rows));
    }

    private static void go(RegisterFilter filter) {
        UI.getCurrentOrThrow().navigate(RegisterView.class, RegisterAddress.write(filter));
    }

    private Component choices() {
        var search = new SearchField(
                        texts.get("letters.search"),
                        text -> go(new RegisterFilter(
                                filter.agency(), filter.kind(), filter.state(), filter.year(), text)))
                .show(filter.text());
        var bar = new Div(
                search,
                choice("agency", offices.agencies(), accounts::agencyName, filter.agency(), this::agency),
                choice("kind", register.kinds(), kind -> texts.get("letter.kind." + kind), filter.kind(), this::kind),
                choice("year", register.years(), Object::toString, filter.year(), this::year));
        bar.addClassName("filters");
        return bar;
    }

    private void agency(@Nullable Agency agency) {
        go(new RegisterFilter(agency, filter.kind(), filter.state(), filter.year(), filter.text()));
    }

    private void kind(@Nullable String kind) {
        go(new RegisterFilter(filter.agency(), kind, filter.state(), filter.year(), filter.text()));
    }

    private void year(@Nullable Integer year) {
        go(new RegisterFilter(filter.agency(), filter.kind(), filter.state(), year, filter.text()));
    }

    private <T> Component choice(
            String key, List<T> items, Function<T, String> label, @Nullable T value, Consumer<@Nullable T> chosen) {
        return new FilterChoice<>(texts.get("letters.column." + key), items, label, value, chosen);
    }

    private Component states() {
        var chips = new Chips(texts.get("letters.column.state"));
        for (var state : LetterState.values()) {
            var on = state == filter.state();
            chips.toggle(
                    texts.get("letter.state." + state),
                    on,
                    () -> go(new RegisterFilter(
                            filter.agency(), filter.kind(), on ? null : state, filter.year(), filter.text())));
        }
        return chips;
    }

    private Component rows() {
        var slice = register.list(filter, null, null);
        if (slice.items().isEmpty()) {
            var nothing = filter.equals(RegisterFilter.ALL) ? "letters.none" : "letters.noMatch";
            return new EmptyState(VaadinIcon.ENVELOPE_O, texts.get(nothing + ".title"), texts.get(nothing + ".text"));
        }
        var rows = new RowList<RegisterEntry>(
                        texts.get("menu.letters"), entry -> entry.id().toString())
                .column(texts.get("letters.column.state"), this::badge, "state-column")
                .main(
                        texts.get("letters.column.number"),
                        entry -> RowList.twoLines(
                                Objects.requireNonNullElse(entry.number(), texts.get("letters.noNumber")),
                                texts.get("letter.kind." + entry.kind())))
                .text(texts.get("letters.column.date"), entry -> dates.shortDay(entry.date()))
                .column(
                        texts.get("letters.column.addressee"),
                        entry -> RowList.twoLines(entry.addressee(), entry.subject()))
                .column(texts.get("letters.column.case"), entry -> CaseLinks.to(entry.caseNumber()))
                .column(texts.get("letters.delivery"), entry -> new Span(delivery(entry)), RowList.WIDE_ONLY)
                .column("", entry -> pdfs.of(entry.id(), entry.number()), RowList.ACTIONS);
        Slices.show(rows, slice, shown -> texts.get("letters.more"), next -> register.list(filter, null, next));
        return rows;
    }

    private StateBadge badge(RegisterEntry entry) {
        var state = switch (entry.state()) {
            case DRAFT, CHECKED, SIGNED -> State.OPEN;
            case SENT -> State.DUE_SOON;
            case RECEIVED -> State.DONE;
            case RETURNED -> State.OVERDUE;
            case VOID -> State.CANCELLED;
        };
        // That nothing proves its arrival is said where its delivery is.
        var words = entry.state() == LetterState.SENT ? "letter.status.sent" : "letter.state." + entry.state();
        return new StateBadge(state, texts.get(words));
    }

    private String delivery(RegisterEntry entry) {
        if (entry.means() == null) {
            return "–";
        }
        var means = texts.get("means." + entry.means().code());
        LocalDate arrived = entry.receivedOn();
        LocalDate back = entry.returnedOn();
        if (arrived != null) {
            return texts.get("letters.arrivedOn", means, dates.shortDay(arrived));
        }
        return back != null
                ? texts.get("letters.backOn", means, dates.shortDay(back))
                : texts.get("letters.sent", means, dates.shortDay(Objects.requireNonNull(entry.sentOn())));
    }
}

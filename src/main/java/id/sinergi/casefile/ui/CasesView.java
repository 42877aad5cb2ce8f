package id.sinergi.casefile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseFile.Status;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Texts;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All cases that the reader may see, newest first; the filter stands in the address. */
@Route(CaseLinks.ROUTE)
@Menu(title = "menu.cases", order = 20, icon = "vaadin:archive")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Cases cases;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Dates dates;
    private CaseQuery query = CaseQuery.ALL;

    CasesView(Cases cases, CurrentUser currentUser, Texts texts, Dates dates) {
        this.cases = cases;
        this.currentUser = currentUser;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "cases-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.cases");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = PageParameters.of(event.getLocation());
        query = new CaseQuery(
                parameters.getSingleParameter("jenis").flatMap(CaseKind::ofCode).orElse(null),
                parameters
                        .getSingleParameter("status")
                        .flatMap(word -> Arrays.stream(Status.values())
                                .filter(status -> status.name().equalsIgnoreCase(word))
                                .findFirst())
                        .orElse(null),
                parameters.getSingleParameter("cari").orElse(null),
                null);
        removeAll();
        add(
                new PageHeader(texts.get("menu.cases"), texts.get("cases.purpose")),
                Part.of(this::filters),
                Part.of(this::rows));
    }

    private Div filters() {
        var search = new SearchField(texts.get("cases.search"), text -> go(query.kind(), query.status(), text))
                .show(query.text());
        var kind = new FilterChoice<>(
                texts.get("case.kind"),
                Arrays.stream(CaseKind.values())
                        .filter(one -> one.involves(currentUser.get().agency()))
                        .toList(),
                one -> texts.get("kind." + one.code()),
                query.kind(),
                chosen -> go(chosen, query.status(), query.text()));
        var status = new FilterChoice<>(
                texts.get("case.status"),
                List.of(Status.values()),
                one -> texts.get("state." + one.name()),
                query.status(),
                chosen -> go(query.kind(), chosen, query.text()));
        var bar = new Div(search, kind, status);
        bar.addClassName("filters");
        return bar;
    }

    private void go(@Nullable CaseKind kind, @Nullable Status status, @Nullable String text) {
        var parameters = new HashMap<String, String>();
        if (kind != null) {
            parameters.put("jenis", kind.code());
        }
        if (status != null) {
            parameters.put("status", status.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (text != null && !text.isBlank()) {
            parameters.put("cari", text);
        }
        UI.getCurrent().navigate(CasesView.class, QueryParameters.simple(parameters));
    }

    private com.vaadin.flow.component.Component rows() {
        var slice = cases.list(query, null, null);
        if (slice.items().isEmpty()) {
            return new EmptyState(VaadinIcon.ARCHIVE, texts.get("cases.none.title"), texts.get("cases.none.text"));
        }
        var rows = new RowList<CaseFile>(texts.get("menu.cases"), CaseFile::number)
                .column(texts.get("task.column.state"), this::badge, "state-column")
                .main(texts.get("cases.subject"), this::name)
                .text(texts.get("case.stage"), file -> file.isOpen() ? texts.get("stage." + file.stage()) : "")
                .column(texts.get("case.opened"), file -> new Span(dates.shortDay(file.openedAt())));
        Slices.show(rows, slice, shown -> texts.get("worklist.more"), next -> cases.list(query, null, next));
        return rows;
    }

    private StateBadge badge(CaseFile file) {
        return switch (file.status()) {
            case OPEN -> new StateBadge(State.OPEN);
            case CLOSED -> new StateBadge(State.CLOSED);
            case CANCELLED -> new StateBadge(State.CANCELLED);
        };
    }

    private Div name(CaseFile file) {
        var link = CaseLinks.to(file.number());
        link.setText(file.subject());
        link.addClassName("cell-first");
        var about =
                new Span(file.number() + " · " + texts.get("kind." + file.kind().code()));
        about.addClassName("cell-second");
        return new Div(link, about);
    }
}

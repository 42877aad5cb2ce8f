package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.registry.Strangers;
import id.sinergi.registry.Strangers.Filter;
import id.sinergi.registry.Strangers.Stranger;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Refusing;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.TableFile;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members of BPJS who are nobody's resident; what is searched for stands in the address. */
@Route("pekerja/peserta-lain")
@PageTitle("people.tab.strangers")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class StrangersView extends Div implements AfterNavigationObserver {

    private static final int AT_ONCE = 50;
    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Strangers strangers;
    private final SearchField search;
    private final Div content = new Div();
    private transient Filter filter = new Filter(null, "");

    StrangersView(Texts texts, Dates dates, Strangers strangers, PeopleTabs tabs) {
        this.texts = texts;
        this.dates = dates;
        this.strangers = strangers;
        search = new SearchField(texts.get("strangers.search"), text -> go(filter.segment(), text.strip()));
        addClassName("workers");
        search.addClassName("workers-search");
        add(
                new PageHeader(texts.get("people.tab.strangers"), texts.get("strangers.purpose"), exports()),
                tabs.at(StrangersView.class));
        var filters = new Div(search);
        filters.addClassName("filters");
        filters.setVisible(strangers.maySee());
        add(filters, content);
    }

    private Component[] exports() {
        return strangers.maySee()
                ? new Component[] {
                    new TableFile(
                                    "peserta-tanpa-data-penduduk",
                                    format -> strangers.export(filter, format).orThrow())
                            .links()
                }
                : new Component[0];
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = PageParameters.of(event.getLocation());
        filter = new Filter(
                parameters
                        .getSingleParameter("segmen")
                        .filter(SEGMENTS::contains)
                        .orElse(null),
                parameters.getSingleParameter("q").orElse(""));
        search.setValue(Objects.requireNonNullElse(filter.text(), ""));
        content.removeAll();
        content.add(Refusing.orSentence(this::listed));
    }

    private Component listed() {
        return switch (strangers.list(filter, AT_ONCE, null)) {
            case Result.Done<Slice<Stranger>>(var slice) -> list(slice);
            case Result.Refused<Slice<Stranger>>(var refusal) ->
                new EmptyState(VaadinIcon.LOCK, texts.get("strangers.notYours"), refusal.say(texts));
        };
    }

    private void go(@Nullable String segment, @Nullable String text) {
        var values = new HashMap<String, String>();
        if (segment != null) {
            values.put("segmen", segment);
        }
        if (text != null && !text.isBlank()) {
            values.put("q", text);
        }
        UI.getCurrent().navigate(StrangersView.class, QueryParameters.simple(values));
    }

    private Component list(Slice<Stranger> first) {
        var chips = new Chips(texts.get("workers.filter"));
        chips.toggle(texts.get("workers.all"), filter.segment() == null, () -> go(null, filter.text()));
        SEGMENTS.forEach(segment -> chips.toggle(
                segment,
                segment.equals(filter.segment()),
                () -> go(segment.equals(filter.segment()) ? null : segment, filter.text())));
        var all = new Div(chips);
        if (first.items().isEmpty()) {
            all.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, texts.get("strangers.none"), texts.get("strangers.none.text")));
            return all;
        }
        var total = strangers.count(filter);
        var found = new Paragraph(texts.get("strangers.found", Numbers.whole(total)));
        found.addClassName("workers-found");
        found.getElement().setAttribute("role", "status");
        var list = rows();
        Slices.show(
                list,
                first,
                shown -> texts.get("workers.more", Numbers.whole(shown), Numbers.whole(total)),
                next -> strangers.list(filter, AT_ONCE, next).orThrow());
        all.add(found, list);
        return all;
    }

    private RowList<Stranger> rows() {
        return new RowList<Stranger>(texts.get("people.tab.strangers"), one -> Long.toString(one.id()))
                .main(texts.get("worker.name"), one -> new Span(one.name()))
                .column(texts.get("worker.nik"), one -> digits(one.nik()))
                .text(texts.get("worker.birthDate"), one -> dates.day(one.birthDate()), RowList.WIDE_ONLY)
                .text(texts.get("worker.segment"), Stranger::segment)
                .text(
                        texts.get("worker.employer"),
                        one -> one.employer() == null ? one.npp() : one.employer(),
                        RowList.WIDE_ONLY)
                .column(
                        texts.get("worker.state"),
                        one -> new MembershipBadge(texts, one.active() ? "ACTIVE" : "INACTIVE"))
                .text(texts.get("worker.asOf"), one -> dates.day(one.asOf()), RowList.WIDE_ONLY);
    }

    private static Span digits(String text) {
        var span = new Span(text);
        span.addClassName("digits");
        return span;
    }
}

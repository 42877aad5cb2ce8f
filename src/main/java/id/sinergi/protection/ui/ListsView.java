package id.sinergi.protection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.protection.FundingSource;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.Proposals;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.protection.ProtectionLists.Listed;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;

/** The lists of subsidised protection, and the sources that pay for them. */
@Route(ListsView.ROUTE)
@Menu(title = "menu.protection", order = 55, icon = "vaadin:umbrella")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@StyleSheet("context://frontend/styles/protection.css")
class ListsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "perlindungan";

    private final transient ProtectionLists lists;
    private final transient FundingSources sources;
    private final transient Proposals proposals;
    private final transient Texts texts;
    private final transient Dates dates;

    ListsView(ProtectionLists lists, FundingSources sources, Proposals proposals, Texts texts, Dates dates) {
        this.lists = lists;
        this.sources = sources;
        this.proposals = proposals;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "protection-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.protection");
    }

    private void show() {
        removeAll();
        var actions = new ArrayList<Component>();
        if (sources.mayEnter()) {
            actions.add(new Button(
                    texts.get("protection.ui.enterSource"),
                    event -> new SourceDialog(sources, texts, this::show).open()));
        }
        if (proposals.mayPropose()) {
            actions.add(composer());
        }
        add(new PageHeader(
                texts.get("menu.protection"), texts.get("protection.ui.purpose"), actions.toArray(Component[]::new)));
        add(Part.of(this::rows));
        var all = sources.all();
        if (!all.isEmpty()) {
            add(Part.of(() -> {
                var rows = sourceRows();
                rows.setRows(all);
                return new Card(texts.get("protection.ui.sources"), rows);
            }));
        }
    }

    private RouterLink composer() {
        var link = new RouterLink(texts.get("protection.ui.new"), ComposeView.class);
        link.addClassNames("button", "primary");
        return link;
    }

    private Component rows() {
        var all = lists.list();
        if (all.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.UMBRELLA,
                    texts.get("protection.ui.none"),
                    texts.get("protection.ui.none.text"),
                    proposals.mayPropose() ? composer() : null);
        }
        var rows = new RowList<Listed>(
                        texts.get("menu.protection"), one -> one.list().number())
                .column(texts.get("protection.ui.state"), one -> ProtectionWords.badge(one, texts), "state-column")
                .main(texts.get("protection.ui.list"), this::name)
                .text(
                        texts.get("protection.ui.period"),
                        one -> ProtectionWords.months(
                                one.list().start(), one.list().end()),
                        RowList.WIDE_ONLY)
                .text(
                        texts.get("protection.ui.people"),
                        one -> Numbers.whole(one.progress().people()),
                        RowList.NUMBER)
                .text(
                        texts.get("protection.ui.monthly"),
                        one -> Numbers.rupiah(one.progress().monthly()),
                        RowList.NUMBER)
                .text(
                        texts.get("protection.ui.total"),
                        one -> Numbers.rupiah(one.progress().cost()),
                        RowList.NUMBER)
                .text(texts.get("protection.ui.realised"), one -> ProtectionWords.realised(one, texts), RowList.NUMBER);
        rows.setRows(all);
        return rows;
    }

    private Component name(Listed one) {
        var link = CaseLinks.to(one.list().number());
        link.setText(one.list().name());
        link.addClassName("cell-first");
        var under = new Span(one.list().number() + " · " + one.list().source());
        under.addClassName("cell-second");
        return new Div(link, under);
    }

    private RowList<FundingSource> sourceRows() {
        return new RowList<FundingSource>(texts.get("protection.ui.sources"), one -> Long.toString(one.id()))
                .main(
                        texts.get("protection.ui.source"),
                        one -> RowList.twoLines(one.name(), texts.get("protection.kind." + one.kind())))
                .text(texts.get("protection.ui.valid"), one -> dates.shortSpan(one.from(), one.to()), RowList.WIDE_ONLY)
                .text(texts.get("protection.ui.basis"), FundingSource::basis, RowList.WIDE_ONLY)
                .text(texts.get("protection.ui.budget"), one -> Numbers.rupiah(one.budget()), RowList.NUMBER)
                .text(texts.get("protection.ui.committed"), one -> Numbers.rupiah(one.committed()), RowList.NUMBER)
                .text(texts.get("protection.ui.left"), one -> Numbers.rupiah(one.left()), RowList.NUMBER);
    }
}

package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.employers.Employer;
import id.sinergi.registry.Staff;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Refusing;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;

/** The workers of an employer that the registry knows: how many by membership, and who. */
@org.springframework.stereotype.Component
public class StaffPanel {

    private static final int AT_ONCE = 10;

    private final Staff staff;
    private final Territory territory;
    private final Texts texts;

    StaffPanel(Staff staff, Territory territory, Texts texts) {
        this.staff = staff;
        this.territory = territory;
        this.texts = texts;
    }

    private Div name(WorkerRow row) {
        var link = new RouterLink(row.name(), WorkerView.class, row.id());
        var place = new Span(row.nik() + " · " + territory.name(row.villageCode()));
        place.addClassName("cell-second");
        return new Div(link, place);
    }

    public Component create(Employer employer) {
        var counts = staff.counts(employer);
        if (counts.all() == 0) {
            return new Span(texts.get("staff.none"));
        }
        var facts = new DefinitionList()
                .fact(texts.get("worker.membership.ACTIVE"), Numbers.whole(counts.active()))
                .fact(texts.get("worker.membership.INACTIVE"), Numbers.whole(counts.inactive()))
                .fact(texts.get("worker.membership.NONE"), Numbers.whole(counts.unregistered()));
        var rows = new RowList<WorkerRow>(texts.get("staff.title"), row -> Long.toString(row.id()))
                .main(texts.get("worker.name"), this::name)
                .column(texts.get("worker.membership"), row -> new MembershipBadge(texts, row.membership()));
        return new Div(facts, Refusing.orSentence(() -> filled(rows, employer, counts.all())));
    }

    private Component filled(RowList<WorkerRow> rows, Employer employer, long all) {
        Slices.show(
                rows,
                staff.list(employer, AT_ONCE, null),
                shown -> texts.get("staff.more", Numbers.whole(shown), Numbers.whole(all)),
                next -> staff.list(employer, AT_ONCE, next));
        return rows;
    }
}

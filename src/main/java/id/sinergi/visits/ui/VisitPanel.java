package id.sinergi.visits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.visits.Visit;
import id.sinergi.visits.Visits;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The joint visits of a case: planned, moved, held. */
@org.springframework.stereotype.Component
class VisitPanel implements CasePanel {

    private final Visits visits;
    private final VisitDialogs dialogs;
    private final Attachments attachments;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    VisitPanel(
            Visits visits, VisitDialogs dialogs, Attachments attachments, Accounts accounts, Texts texts, Dates dates) {
        this.visits = visits;
        this.dialogs = dialogs;
        this.attachments = attachments;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.EMPLOYER_COMPLIANCE;
    }

    @Override
    public int count(CaseFile file) {
        return list(file).size();
    }

    private List<Visit> list(CaseFile file) {
        return visits.ofCase(file.number()) instanceof Result.Done<List<Visit>>(var known) ? known : List.of();
    }

    @Override
    public Component create(CaseFile file) {
        var box = new Box();
        fill(box, file);
        return box;
    }

    @StyleSheet("context://frontend/styles/visits.css")
    private static final class Box extends Div {
        Box() {
            addClassName("visits");
        }
    }

    private void fill(Div box, CaseFile file) {
        box.removeAll();
        Runnable again = () -> fill(box, file);
        var known = list(file);
        var content = known.isEmpty()
                ? new EmptyState(VaadinIcon.CALENDAR_USER, texts.get("visits.none"), texts.get("visits.none.text"))
                : table(file, known, again);
        var card = new Card(texts.get("panel.visits"), content);
        if (visits.mayAct(file)) {
            card.action(new Button(texts.get("visits.plan"), event -> dialogs.plan(file, again)));
        }
        box.add(card);
    }

    private Component table(CaseFile file, List<Visit> known, Runnable again) {
        var rows = new RowList<Visit>(texts.get("panel.visits"), visit -> Long.toString(visit.id()))
                .main(texts.get("visits.on"), this::day)
                .column(texts.get("visits.purpose"), this::purpose)
                .column(texts.get("visits.account"), this::report);
        if (visits.mayAct(file)) {
            rows.column("", visit -> acts(file, visit, again), RowList.ACTIONS);
        }
        rows.setRows(known);
        return rows;
    }

    private Component day(Visit visit) {
        var report = visit.report();
        var box = new Div(new Span(dates.day(report == null ? visit.plannedOn() : report.heldOn())), badge(visit));
        visit.moves()
                .forEach(move -> box.add(small(texts.get(
                        "visits.moved", dates.shortDay(move.from()), dates.shortDay(move.to()), move.reason()))));
        return box;
    }

    private Component badge(Visit visit) {
        if (visit.isLate(dates.today())) {
            return new StateBadge(State.OVERDUE, texts.get("visits.late"));
        }
        return new StateBadge(
                switch (visit.state()) {
                    case PLANNED -> State.OPEN;
                    case HELD -> State.DONE;
                    case CANCELLED -> State.CANCELLED;
                },
                texts.get("visits.state." + visit.state().name()));
    }

    private Component purpose(Visit visit) {
        return new Div(
                new Span(visit.purpose()),
                small(visit.place()),
                small(visit.participants().stream()
                        .map(one -> one.username() == null
                                ? Objects.requireNonNullElse(one.guest(), "–")
                                : accounts.nameOf(one.username()))
                        .collect(Collectors.joining(", "))));
    }

    private Component report(Visit visit) {
        var report = visit.report();
        if (report == null) {
            return new Span(visit.reason() == null ? "–" : visit.reason());
        }
        var box = new Div(new Span(report.account()), small(texts.get("visits.met") + ": " + report.met()));
        if (report.agreed() != null) {
            box.add(small(texts.get("visits.agreed") + ": " + report.agreed()));
        }
        if (report.photo() != null) {
            box.add(photo(report.photo()));
        }
        return box;
    }

    private Anchor photo(UUID id) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var content = attachments.content(id).orThrow();
                    var bytes = content.bytes();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            content.document().name(),
                            content.document().type(),
                            bytes.length);
                }),
                texts.get("visits.photo"));
    }

    private Component acts(CaseFile file, Visit visit, Runnable again) {
        if (visit.state() != Visit.State.PLANNED) {
            return new Span();
        }
        var box = new Div(
                act("visits.report", () -> dialogs.report(file, visit, again)),
                act("visits.move", () -> dialogs.move(visit, again)),
                act("visits.cancel", () -> dialogs.cancel(visit, again)));
        box.addClassName("visit-acts");
        return box;
    }

    private Button act(String key, Runnable work) {
        var button = new Button(texts.get(key), event -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("cell-second");
        return span;
    }
}

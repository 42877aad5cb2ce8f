package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.registry.Membership;
import id.sinergi.registry.WorkerRecord;
import id.sinergi.registry.Workers;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.PrivacyNote;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Timeline;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** All that is known of one person. Opening it is recorded by the service, and the page says so. */
@Route("pekerja")
@PageTitle("worker.title")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class WorkerView extends Div implements HasUrlParameter<Long> {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Workers workers;
    private final transient WorkerWords words;
    private final transient List<PersonPanel> panels;
    private final Div looks = new Div();

    WorkerView(Texts texts, Dates dates, Workers workers, WorkerWords words, List<PersonPanel> panels) {
        this.texts = texts;
        this.dates = dates;
        this.workers = workers;
        this.words = words;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PersonPanel::order))
                .toList();
        addClassName("worker");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        removeAll();
        switch (workers.record(id)) {
            case Result.Done<WorkerRecord>(var worker) -> show(worker);
            case Result.Refused<WorkerRecord>(var refusal) ->
                add(
                        new PageHeader(texts.get("worker.title"), null).over(up()),
                        new EmptyState(VaadinIcon.USER, texts.get("worker.unknown"), refusal.say(texts)));
        }
    }

    private void show(WorkerRecord worker) {
        var left = new Div(Part.of(() -> identity(worker)), Part.of(() -> work(worker)));
        var right = new Div(Part.of(() -> membership(worker)));
        panels.forEach(panel -> Part.perhaps(() -> panel.create(worker))
                .ifPresent(content -> right.add(new Card(texts.get(panel.title()), content))));
        right.add(Part.of(() -> history(worker)), looks);
        showLooks(worker.id());
        var columns = new Div(left, right);
        columns.addClassName("worker-columns");
        add(
                new PageHeader(worker.name(), texts.get("worker.recorded")).over(up()),
                columns,
                new PrivacyNote("pendataan"));
    }

    private Card identity(WorkerRecord worker) {
        var facts = new DefinitionList()
                .fact(texts.get("worker.nik"), nik(worker))
                .fact(texts.get("worker.familyCard"), worker.familyCard())
                .fact(texts.get("worker.birth"), words.birth(worker))
                .fact(texts.get("worker.sex"), words.value("sex", worker.sex()))
                .fact(texts.get("worker.village"), words.place(worker.villageCode()))
                .fact(texts.get("worker.address"), words.address(worker))
                .fact(texts.get("worker.phone"), worker.phone());
        if (worker.citizenship() != null) {
            facts.fact(
                    texts.get("worker.citizenship"),
                    words.value("citizenship", worker.citizenship().toString()));
        }
        if (worker.lifeStatus() != null) {
            facts.fact(
                    texts.get("worker.lifeStatus"),
                    words.value("life_status", worker.lifeStatus().toString()));
        }
        return new Card(texts.get("worker.identity"), facts);
    }

    /** The number with its middle hidden; an officer who says what for may see it, on this page only. */
    private Component nik(WorkerRecord worker) {
        var number = new Span(worker.nik());
        number.addClassName("digits");
        var line = new Span(number);
        line.addClassName("worker-nik");
        if (workers.mayUnmask()) {
            var show = new Button(texts.get("worker.unmask"));
            show.addThemeVariants(ButtonVariant.TERTIARY);
            show.addClickListener(event -> ask(reason -> unmask(worker, reason, number, show)));
            line.add(show);
        }
        return line;
    }

    /** What for, unless numbers are the reader's daily work. */
    private void ask(Consumer<String> unmask) {
        if (!workers.unmasksWithReason()) {
            unmask.accept("");
            return;
        }
        Confirm.withReason(
                texts.get("worker.unmask.title"),
                texts.get("worker.unmask.text"),
                texts.get("worker.unmask.reason"),
                texts.get("worker.unmask"),
                unmask);
    }

    private void unmask(WorkerRecord worker, String reason, Span number, Button show) {
        switch (workers.unmask(worker.id(), reason)) {
            case Result.Done<String>(var nik) -> {
                number.setText(nik);
                show.setVisible(false);
                showLooks(worker.id());
            }
            case Result.Refused<String>(var refusal) -> Notices.refused(refusal);
        }
    }

    private Card work(WorkerRecord worker) {
        var facts = new DefinitionList()
                .fact(texts.get("worker.occupation"), words.number("occupation", worker.occupation()))
                .fact(texts.get("worker.workStatus"), words.number("work_status", worker.workStatus()))
                .fact(texts.get("worker.employer"), worker.employerName());
        if (worker.monthlyIncome() != null) {
            facts.fact(
                    texts.get("worker.income"),
                    words.value("monthly_income", worker.monthlyIncome().toString()));
        }
        if (worker.decile() != null) {
            facts.fact(texts.get("worker.decile"), texts.get("worker.decile.value", worker.decile()));
        }
        return new Card(texts.get("worker.work"), facts);
    }

    private String counts(WorkerRecord worker) {
        if (workers.counts(worker)) {
            return texts.get("worker.counts.yes");
        }
        var ages = workers.ages();
        return worker.eligible()
                ? texts.get("worker.counts.notOfAge", ages.youngest(), ages.oldest())
                : texts.get("worker.counts.no");
    }

    private Card membership(WorkerRecord worker) {
        var facts = new DefinitionList()
                .fact(texts.get("worker.membership"), new MembershipBadge(texts, worker.membership()))
                .fact(texts.get("worker.counts"), counts(worker));
        if (worker.route() != null) {
            facts.fact(texts.get("worker.route"), words.route(worker.route()).orElse(texts.get("worker.route.none")))
                    .fact(texts.get("worker.route.reason"), worker.routeReason());
        }
        var duplicateOf = worker.duplicateOf();
        if (duplicateOf != null) {
            facts.fact(
                    texts.get("worker.duplicate"),
                    new RouterLink(texts.get("worker.duplicate.open"), WorkerView.class, duplicateOf));
        }
        var card = new Card(texts.get("worker.membership"), facts);
        if (worker.memberships().isEmpty()) {
            card.add(new Span(texts.get("worker.memberships.none")));
        } else {
            card.add(memberships(worker.memberships()));
        }
        return card;
    }

    private Component memberships(List<Membership> memberships) {
        var rows = new RowList<Membership>(
                        texts.get("worker.memberships"),
                        one -> one.asOf()
                                + one.segment()
                                + Objects.requireNonNullElse(one.npp(), "")
                                + one.programs()
                                + one.active())
                .main(texts.get("worker.asOf"), one -> new Span(dates.day(one.asOf())))
                .text(texts.get("coverage.segment"), Membership::segment)
                .text(texts.get("worker.programs"), one -> String.join(" + ", one.programs()))
                .column(
                        texts.get("worker.state"),
                        one -> new MembershipBadge(texts, one.covered() ? "ACTIVE" : "INACTIVE"));
        rows.setRows(memberships);
        return rows;
    }

    private Card history(WorkerRecord worker) {
        var card = new Card(texts.get("worker.history"));
        var entries = words.history(worker.history());
        if (entries.isEmpty()) {
            card.add(new Span(texts.get("worker.history.none", dates.day(worker.updatedAt()))));
        } else {
            card.add(new Timeline(entries));
        }
        return card;
    }

    private void showLooks(long id) {
        looks.removeAll();
        looks.add(new Card(texts.get("worker.looks"), new Timeline(words.looks(workers.looks(id)))));
    }

    private Component up() {
        return new RouterLink(texts.get("menu.workers"), WorkersView.class);
    }
}

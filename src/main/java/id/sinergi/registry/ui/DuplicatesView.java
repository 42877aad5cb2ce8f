package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.Duplicates.Decided;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.RowList;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;

/** Records that may be one person. */
@Route("pekerja/ganda")
@PageTitle("people.tab.duplicates")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class DuplicatesView extends QuestionsView<Duplicate, Decided> {

    private final transient Dates dates;
    private final transient Duplicates duplicates;
    private final transient PairDialogs dialogs;
    private final transient QuestionDialogs questions;

    DuplicatesView(
            Texts texts,
            Dates dates,
            Duplicates duplicates,
            Territory territory,
            PairDialogs dialogs,
            QuestionDialogs questions,
            PeopleTabs tabs,
            CurrentUser currentUser) {
        super(
                texts,
                territory,
                currentUser,
                duplicates,
                "pairs",
                "people.tab.duplicates",
                tabs.at(DuplicatesView.class));
        this.dates = dates;
        this.duplicates = duplicates;
        this.dialogs = dialogs;
        this.questions = questions;
    }

    @Override
    RowList<Duplicate> openRows() {
        return people(new RowList<Duplicate>(say("open.list"), pair -> "p" + pair.id()), pair -> pair)
                .column("", pair -> dialogs.opener(pair, this::show), RowList.ACTIONS);
    }

    @Override
    RowList<Decided> judgedRows() {
        return people(
                        new RowList<Decided>(
                                say("judged.list"), one -> "p" + one.pair().id()),
                        Decided::pair)
                .column(
                        say("judgement"),
                        one -> questions.verdict(
                                one.judgement() == Judgement.SAME, say("judgement." + one.judgement())))
                .text(say("reason"), Decided::reason, RowList.WIDE_ONLY)
                .text(say("by"), one -> questions.by(one.by(), one.at()), RowList.WIDE_ONLY)
                .column("", this::undo, RowList.ACTIONS);
    }

    private Component undo(Decided one) {
        return duplicates.mayJudge() ? new Button(say("undo"), event -> dialogs.undo(one, this::show)) : new Span();
    }

    private <T> RowList<T> people(RowList<T> list, Function<T, Duplicate> pair) {
        return list.main(say("first"), one -> person(pair.apply(one).a()))
                .column(say("second"), one -> person(pair.apply(one).b()))
                .column(say("why"), one -> dialogs.why(pair.apply(one)), RowList.WIDE_ONLY);
    }

    private Component person(WorkerRow row) {
        return person(row.name(), dates.day(row.birthDate()), place(row.villageCode()));
    }
}

package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.Matches;
import id.sinergi.registry.Matches.Candidate;
import id.sinergi.registry.Matches.Decided;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.RowList;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;

/** Workers who may be members of BPJS under another number. */
@Route("pekerja/padanan")
@PageTitle("people.tab.matches")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class MatchesView extends QuestionsView<Candidate, Decided> {

    private final transient Dates dates;
    private final transient MatchDialogs dialogs;
    private final transient QuestionDialogs questions;

    MatchesView(
            Texts texts,
            Dates dates,
            Matches matches,
            Territory territory,
            MatchDialogs dialogs,
            QuestionDialogs questions,
            PeopleTabs tabs,
            CurrentUser currentUser) {
        super(texts, territory, currentUser, matches, "matches", "people.tab.matches", tabs.at(MatchesView.class));
        this.dates = dates;
        this.dialogs = dialogs;
        this.questions = questions;
    }

    @Override
    RowList<Candidate> openRows() {
        return both(new RowList<Candidate>(say("open.list"), one -> "c" + one.id()), one -> one)
                .column("", one -> dialogs.opener(one, this::show), RowList.ACTIONS);
    }

    @Override
    RowList<Decided> judgedRows() {
        return both(
                        new RowList<Decided>(
                                say("judged.list"), one -> "c" + one.candidate().id()),
                        Decided::candidate)
                .column(say("judgement"), dialogs::verdict)
                .text(say("reason"), Decided::reason, RowList.WIDE_ONLY)
                .text(say("by"), one -> questions.by(one.by(), one.at()), RowList.WIDE_ONLY)
                .column("", one -> dialogs.undoer(one, this::show), RowList.ACTIONS);
    }

    private <T> RowList<T> both(RowList<T> list, Function<T, Candidate> candidate) {
        return list.main(say("worker"), one -> worker(candidate.apply(one)))
                .column(say("member"), one -> member(candidate.apply(one)));
    }

    private Component worker(Candidate candidate) {
        var row = candidate.worker();
        return person(row.name(), dates.day(row.birthDate()), place(row.villageCode()));
    }

    private Component member(Candidate candidate) {
        var member = candidate.member();
        return person(member.name(), dates.day(member.birthDate()), member.segment());
    }
}

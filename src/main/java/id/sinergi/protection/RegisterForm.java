package id.sinergi.protection;

import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** BPJS or Disnaker takes the file, registers the people with it, and says when and under which receipt. */
@Component
class RegisterForm implements TaskForm {

    private final ListRepository lists;
    private final ListWords words;
    private final FundingRepository funding;
    private final Realisation realisation;
    private final Calendar calendar;
    private final Clock clock;

    RegisterForm(
            ListRepository lists,
            ListWords words,
            FundingRepository funding,
            Realisation realisation,
            Calendar calendar,
            Clock clock) {
        this.lists = lists;
        this.words = words;
        this.funding = funding;
        this.realisation = realisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "protection.register";
    }

    @Override
    public String stage() {
        return "register";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        return List.of(
                words.about(task.caseNumber()),
                Field.date("handedOn").value(LocalDate.now(clock)),
                Field.text("reference").optional());
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var list = lists.lock(task.caseNumber());
        if (list.exportedAt() == null) {
            return Result.refused(Refusal.conflict("protection.notExported"));
        }
        var handed = values.date("handedOn");
        if (handed.isAfter(LocalDate.now(clock))) {
            return Result.refused(Refusal.field("handedOn", "protection.inFuture"));
        }
        if (list.decidedAt() != null
                && handed.isBefore(list.decidedAt().atZone(clock.getZone()).toLocalDate())) {
            return Result.refused(Refusal.field("handedOn", "protection.beforeApproval"));
        }
        var within = funding.realiseWithin(handed);
        lists.handed(
                list,
                handed,
                values.optionalText("reference").orElse(null),
                calendar.workingDays().onOrAfter(handed.plusDays(within)));
        realisation.compare(task.caseNumber());
        return Result.done(Completion.plain());
    }
}

package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.Agency;
import id.sinergi.letters.Letter;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What the prosecutor's office does as state attorney, by special power of attorney from BPJS. */
@Service
class Prosecutions {

    private final SideRepository repository;
    private final Ladders ladders;
    private final LetterBodies bodies;
    private final Outgoing outgoing;
    private final Calendar calendar;

    Prosecutions(
            SideRepository repository, Ladders ladders, LetterBodies bodies, Outgoing outgoing, Calendar calendar) {
        this.repository = repository;
        this.ladders = ladders;
        this.bodies = bodies;
        this.outgoing = outgoing;
        this.calendar = calendar;
    }

    String reason(String caseNumber) {
        return repository
                .pendingProsecution(caseNumber)
                .map(SideRepository.Prosecution::reason)
                .orElse("");
    }

    void grant(TaskContext task, Values values) {
        var number = task.caseNumber();
        var date = values.date("letterDate");
        var pending = repository.pendingProsecution(number).orElseThrow();
        ladders.refuseDate("letterDate", date, calendar.dateOf(pending.handedAt()), "beforeHandOver");
        var office = values.text("prosecutor");
        var places = Map.of("receiver", office, "reason", values.text("scope"));
        repository.prosecutor(pending.id(), office);
        outgoing.write(bodies.compose(Agency.BPJS, "power", number, date, places), values);
    }

    /** The power of attorney is with the prosecutor's office. */
    void sent(Letter letter) {
        repository
                .pendingProsecution(letter.caseNumber())
                .ifPresent(pending -> repository.power(pending.id(), letter.givenNumber(), letter.date()));
    }

    void record(TaskContext task, String result, Values values) {
        var number = task.caseNumber();
        var on = values.date("heldOn");
        refuseDate(number, on);
        repository.prosecuted(number, result, on, values.text("account"));
    }

    /** Refuses a day before the power of attorney, or in the future. */
    void refuseDate(String caseNumber, LocalDate heldOn) {
        var pending = repository.pendingProsecution(caseNumber).orElseThrow();
        ladders.refuseDate("heldOn", heldOn, Objects.requireNonNull(pending.powerDate()), "beforeLetter");
    }
}

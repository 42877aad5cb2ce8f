package id.sinergi.village.process;

import id.sinergi.calendar.Calendar;
import id.sinergi.engine.ProcessSteps;
import id.sinergi.village.Fieldwork;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;

/** Steps of {@code village-data-collection}. */
@ProcessSteps("villageSteps")
public class VillageSteps {

    private final Fieldwork fieldwork;
    private final Calendar calendar;

    VillageSteps(Fieldwork fieldwork, Calendar calendar) {
        this.fieldwork = fieldwork;
        this.calendar = calendar;
    }

    /** Answers {@code desa} or {@code kelurahan}. */
    public String open(String caseNumber) {
        return fieldwork.open(caseNumber).name().toLowerCase(Locale.ROOT);
    }

    public Date targetDate(String caseNumber) {
        return morningAfter(fieldwork.targetDate(caseNumber));
    }

    public void targetPassed(String caseNumber) {
        fieldwork.targetPassed(caseNumber);
    }

    public void match(String caseNumber) {
        fieldwork.match(caseNumber);
    }

    public void route(String caseNumber) {
        fieldwork.route(caseNumber);
    }

    /** Answers {@code yes} or {@code no}. */
    public String drawSample(String caseNumber) {
        return fieldwork.drawSample(caseNumber) ? "yes" : "no";
    }

    public Date findingsDue(String caseNumber) {
        return morningAfter(fieldwork.findingsDue(caseNumber));
    }

    public void findingsOverdue(String caseNumber) {
        fieldwork.findingsOverdue(caseNumber);
    }

    public void close(String caseNumber) {
        fieldwork.close(caseNumber);
    }

    public void cancelled(String caseNumber) {
        fieldwork.cancelled(caseNumber);
    }

    /** A deadline has passed when its day is over. */
    private Date morningAfter(LocalDate deadline) {
        return Date.from(
                calendar.morningOf(calendar.workingDays().onOrAfter(deadline).plusDays(1)));
    }
}

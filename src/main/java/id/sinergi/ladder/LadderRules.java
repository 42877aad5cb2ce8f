package id.sinergi.ladder;

import id.sinergi.calendar.Calendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The law of a day: for a case, of the day it was opened. */
@Service
public class LadderRules {

    private final RuleRepository repository;
    private final Calendar calendar;

    LadderRules(RuleRepository repository, Calendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    /** The ladder with its clocks, by the regency's working days. */
    public SanctionLadder on(LocalDate day) {
        var rules = repository.on(day);
        return new SanctionLadder(rules, repository.steps(day), calendar.workingDays(rules.collectiveLeaveOff()));
    }

    /** Durations and rates alone. */
    public Rules rules(LocalDate day) {
        return repository.on(day);
    }

    /** What may be denied to employers, in the order of the law's list. */
    public List<PublicService> services(LocalDate day) {
        return repository.services(day);
    }
}

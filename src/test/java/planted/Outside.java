package planted;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import id.sinergi.engine.ProcessSteps;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import jakarta.annotation.security.PermitAll;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Breaks rules on purpose, one class a rule; {@code id.sinergi.RulesSeenRedTests} looks whether they notice. */
class Outside {

    static class KnowsTheEngine {
        ProcessEngine engine;
    }

    static class KnowsVaadin {
        Div div;
    }

    static class KnowsTheDatabase {
        Connection connection;
    }

    @Route("planted-outside")
    @PermitAll
    static class ViewElsewhere {}

    @ProcessSteps("plantedElsewhere")
    public static class StepsElsewhere {}

    public static class PublicRepository {}

    static class ReadsTheMachinesClock {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static class ShowsTheMachinesHour {
        String now(java.util.Date time) {
            return java.text.MessageFormat.format("{0,time}", time);
        }
    }

    static class ReadsTheMachinesDay {
        LocalDate day(java.sql.ResultSet row) throws java.sql.SQLException {
            return row.getDate(1).toLocalDate();
        }
    }

    static class StandsInTheMachinesZone {
        java.time.ZoneId zone() {
            return java.time.ZoneId.systemDefault();
        }
    }

    static class RisesByTheMachinesClock {
        @org.springframework.scheduling.annotation.Scheduled(cron = "0 30 2 * * *")
        void rise() {}
    }

    static class SaysNull {
        String of(Object perhaps) {
            return String.valueOf(perhaps) + " " + perhaps;
        }
    }

    static class SaysNullOfMany {
        List<String> of(List<Object> some) {
            return some.stream().map(Objects::toString).toList();
        }
    }

    static class InjectedField {
        @Autowired
        Object field;
    }

    static class CaseManager {}

    static class RefusesAfterWriting {
        @Transactional
        Result<String> write() {
            return Result.refused(Refusal.conflict("planted"));
        }
    }

    static class RefusesInATransaction {
        Result<String> write(TransactionTemplate transaction) {
            return Result.done("")
                    .then(text -> Objects.requireNonNull(
                            transaction.execute(status -> Result.refused(Refusal.conflict("planted")))));
        }
    }

    static class ActsWithoutAnAnswer {
        @Act
        void write() {}
    }
}

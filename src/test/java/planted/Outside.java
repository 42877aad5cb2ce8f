package planted;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import id.sinergi.engine.ProcessSteps;
import jakarta.annotation.security.PermitAll;
import java.sql.Connection;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;

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

    static class InjectedField {
        @Autowired
        Object field;
    }

    static class CaseManager {}
}

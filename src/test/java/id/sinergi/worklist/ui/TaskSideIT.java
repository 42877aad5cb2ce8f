package id.sinergi.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.worklist.DueEntry.Kind;
import id.sinergi.worklist.TaskDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside a task, as it is shown. */
@IntegrationTest
class TaskSideIT {

    @Autowired
    TaskSide side;

    @Autowired
    TaskDesk desk;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Test
    void theBasisOfATermStandsOnce() {
        var number = people.open();
        var task = actors.open(number, actors.openForms(number).getFirst());
        actors.as("disnaker", () -> {
            var basis = desk.ledger(task.taskId()).stream()
                    .filter(entry -> entry.kind() == Kind.TERM)
                    .findFirst()
                    .orElseThrow()
                    .reason();
            assertThat(basis).isNotBlank();
            assertThat(side.ledger(task).getElement().getTextRecursively()).containsOnlyOnce(basis);
            return null;
        });
    }
}

package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.TaskForm;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every user task has its form, every form its task, and both have their words. */
@IntegrationTest
class BpmnFormsIT {

    @Autowired
    private List<TaskForm> forms;

    @Autowired
    private Texts texts;

    @Test
    void formKeysAndFormsAreTheSame() {
        var keys = Bpmn.all().stream()
                .flatMap(bpmn -> bpmn.elements("userTask").stream())
                .map(task -> Bpmn.camunda(task, "formKey").orElse("?"))
                .collect(Collectors.toSet());
        assertThat(forms.stream().map(TaskForm::key)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyFormHasNamePurposeAndStage() {
        assertThat(forms)
                .isNotEmpty()
                .allSatisfy(form -> assertThat(List.of(
                                "task." + form.key(), "task." + form.key() + ".purpose", "stage." + form.stage()))
                        .as(form.key())
                        .allMatch(texts::has));
    }
}

package id.sinergi.worklist;

import id.sinergi.worklist.forms.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registered forms by key. */
@Component
class Forms {

    private final Map<String, TaskForm> byKey;

    Forms(List<TaskForm> forms) {
        byKey = forms.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()));
    }

    TaskForm get(String key) {
        var form = byKey.get(key);
        if (form == null) {
            throw new IllegalStateException("No form is registered for " + key);
        }
        return form;
    }

    /** Nothing where the program that knew the form has been replaced by one that does not. */
    Optional<TaskForm> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Set<String> keys() {
        return byKey.keySet();
    }
}

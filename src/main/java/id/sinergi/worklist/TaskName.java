package id.sinergi.worklist;

import id.sinergi.shared.Texts;

/** What a task is called: a step that only an earlier version of its process had has no words any more. */
public final class TaskName {

    private TaskName() {}

    public static String of(Texts texts, String formKey) {
        var key = "task." + formKey;
        return texts.has(key) ? texts.get(key) : texts.get("task.earlier");
    }
}

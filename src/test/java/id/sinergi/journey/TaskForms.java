package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Actors;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.i18n.LocaleContextHolder;

/** Does tasks as people do: finds them in the worklist, takes them, fills in the form and hands it in. */
@TestComponent
public class TaskForms {

    private final Actors actors;
    private final TaskDesk desk;
    private final TaskCompletion completion;

    /** Forms whose look was checked already. */
    private final Set<String> looked = new HashSet<>();

    TaskForms(Actors actors, TaskDesk desk, TaskCompletion completion) {
        this.actors = actors;
        this.desk = desk;
        this.completion = completion;
    }

    /** The open task with this form; of {@code village} where several are open side by side. */
    WorkItem task(String number, String form, String village) {
        return desk.ofCase(number).stream()
                .filter(item -> item.isOpen() && item.formKey().equals(form))
                .filter(item -> village.isEmpty() || village.equals(item.villageCode()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + form + ", but " + actors.openForms(number)));
    }

    void complete(Browser.Person person, String number, String form, Map<String, ?> values) throws IOException {
        complete(person, task(number, form, ""), values);
    }

    /** From the worklist to the sentence that says it is done. */
    void complete(Browser.Person person, WorkItem task, Map<String, ?> values) throws IOException {
        take(person, task);
        fill(person, task, values);
        look(person, task);
        handIn(person);
        person.page.locator(".task-finished").waitFor();
    }

    /** Claims the task in the worklist, which opens its form. */
    void take(Browser.Person person, WorkItem task) {
        person.go("tugas?antrian=all&cari=" + task.caseNumber());
        person.page
                .locator("[role=row]:has(a[href='tugas/" + task.taskId() + "']) vaadin-button")
                .first()
                .click();
        person.page.locator(".task-form").waitFor();
        person.settled();
    }

    void fill(Browser.Person person, WorkItem task, Map<String, ?> values) {
        for (var field : fields(person, task)) {
            if (values.containsKey(field.name())) {
                enter(person, "f-" + field.name(), field, values.get(field.name()));
            }
        }
        person.settled();
    }

    /** In the language of the screen: choices are found by what they say. */
    private List<Field> fields(Browser.Person person, WorkItem task) {
        LocaleContextHolder.setLocale(Locale.of("id"));
        try {
            return actors.as(person.username, () -> completion.fields(task));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    void handIn(Browser.Person person) {
        person.page.locator(".task-form .form-bar vaadin-button").first().click();
        person.settled();
    }

    private void look(Browser.Person person, WorkItem task) throws IOException {
        var size = person.page.viewportSize().width;
        if (looked.add(task.formKey() + size)) {
            assertThat(person.barriers()).as(task.formKey()).isEmpty();
            assertThat(person.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s stands out sideways", task.formKey())
                    .isEqualTo(true);
            person.picture("form-" + task.formKey() + "-" + size);
        }
    }

    private void enter(Browser.Person person, String id, Field field, Object value) {
        var input = person.page.locator("#" + id);
        switch (field.type()) {
            case TEXT, NAME, PHONE, SECRET, PERSONAL_NUMBER, INTEGER, MONEY ->
                type(input.locator("input"), value.toString());
            case LONG_TEXT -> type(input.locator("textarea"), value.toString());
            case DATE -> person.date(input.locator("input"), LocalDate.parse(value.toString()));
            case BOOLEAN -> input.locator("input").setChecked((Boolean) value);
            case CHOICE -> choose(person.page, input, field, value);
            case MULTI_CHOICE -> ((Collection<?>) value).forEach(one -> option(input, "checkbox", label(field, one)));
            case FILE -> upload(input, (Path) value);
            case ROWS -> rows(person, id, field, (List<?>) value);
            case DATE_TIME, KEY, NOTE -> throw new IllegalArgumentException(field.name());
        }
        person.settled();
    }

    private static void type(Locator input, String text) {
        input.fill(text);
        input.press("Tab");
    }

    private static void choose(Page page, Locator input, Field field, Object value) {
        var label = label(field, value);
        if (field.options().size() <= 5) {
            option(input, "radio", label);
            return;
        }
        input.locator("input").fill(label);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static void option(Locator group, String type, String label) {
        group.getByRole(
                        type.equals("radio") ? AriaRole.RADIO : AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .check();
    }

    private static String label(Field field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Option::label)
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is no answer to " + field.name()));
    }

    private static void upload(Locator box, Path file) {
        box.locator("input[type=file]").setInputFiles(file);
        box.getByText(file.getFileName().toString()).first().waitFor();
    }

    private void rows(Browser.Person person, String id, Field field, List<?> rows) {
        for (var row = 1; row <= rows.size(); row++) {
            if (row > person.page.locator("#" + id + " .row-card").count()) {
                person.page.locator("#" + id).getByText("Tambah baris").click();
                person.page.locator("#" + id + " .row-card").nth(row - 1).waitFor();
            }
            var values = (Map<?, ?>) rows.get(row - 1);
            for (var column : field.columns()) {
                if (values.containsKey(column.name())) {
                    enter(person, id + "-" + row + "-" + column.name(), column, values.get(column.name()));
                }
            }
        }
    }
}

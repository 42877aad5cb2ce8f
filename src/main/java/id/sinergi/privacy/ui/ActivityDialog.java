package id.sinergi.privacy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.privacy.Activities;
import id.sinergi.privacy.Activity;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters a further version of an activity, or a new one; what held before stays in the register's history. */
final class ActivityDialog {

    private static final Activity.Text NOTHING = new Activity.Text("", "", "", "", "", "", "");

    private final Activities activities;
    private final Texts texts;
    private final @Nullable Activity based;
    private final Runnable changed;
    private final DialogFields fields;
    private final TextArea title;
    private final TextArea data;
    private final TextArea purpose;
    private final TextArea basis;
    private final TextArea recipients;
    private final TextArea retention;
    private final TextArea source;
    private final DatePicker validFrom;

    ActivityDialog(Activities activities, Texts texts, @Nullable Activity based, Runnable changed) {
        this.activities = activities;
        this.texts = texts;
        this.based = based;
        this.changed = changed;
        var text = based == null ? NOTHING : based.text();
        fields = new DialogFields(texts);
        title = fields.text("title", text.title());
        purpose = fields.text("purpose", text.purpose());
        basis = fields.text("basis", text.basis());
        data = fields.text("data", text.data());
        recipients = fields.text("recipients", text.recipients());
        retention = fields.text("retention", text.retention());
        source = fields.text("source", text.source());
        validFrom = fields.day("validFrom");
    }

    void open() {
        new FormDialog(
                        texts.get(based == null ? "privacy.add" : "privacy.change"),
                        texts.get("privacy.save"),
                        this::save,
                        fields.all())
                .open();
    }

    private Optional<String> save() {
        if (validFrom.isEmpty()) {
            validFrom.setErrorMessage(texts.get("field.required"));
            validFrom.setInvalid(true);
            return Optional.of(texts.get("field.required"));
        }
        var text = new Activity.Text(
                title.getValue().strip(),
                data.getValue().strip(),
                purpose.getValue().strip(),
                basis.getValue().strip(),
                recipients.getValue().strip(),
                retention.getValue().strip(),
                source.getValue().strip());
        var result = activities.change(
                based == null ? null : based.code(), based == null ? 0 : based.version(), text, validFrom.getValue());
        return fields.refused(result, activity -> {
            changed.run();
            Notices.done(texts.get("privacy.saved"));
        });
    }
}

package id.sinergi.privacy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.privacy.Activities;
import id.sinergi.privacy.DataController;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import java.util.Optional;

/** Enters who answers for the data, and the data protection officer, from a day on. */
final class ControllerDialog {

    private final Activities activities;
    private final Texts texts;
    private final DataController based;
    private final Runnable changed;
    private final DialogFields fields;
    private final TextArea name;
    private final TextArea address;
    private final TextArea officer;
    private final TextArea contact;
    private final TextArea account;
    private final TextArea source;
    private final DatePicker validFrom;

    ControllerDialog(Activities activities, Texts texts, DataController based, Runnable changed) {
        this.activities = activities;
        this.texts = texts;
        this.based = based;
        this.changed = changed;
        fields = new DialogFields(texts);
        name = fields.text("name", based.name());
        address = fields.text("address", based.address());
        officer = fields.text("officer", based.officer());
        contact = fields.text("contact", based.contact());
        account = fields.text("officerAccount", based.officerAccount() == null ? "" : based.officerAccount());
        source = fields.text("source", based.source());
        validFrom = fields.day("validFrom");
    }

    void open() {
        new FormDialog(texts.get("privacy.controller"), texts.get("privacy.save"), this::save, fields.all()).open();
    }

    private Optional<String> save() {
        if (validFrom.isEmpty()) {
            validFrom.setErrorMessage(texts.get("field.required"));
            validFrom.setInvalid(true);
            return Optional.of(texts.get("field.required"));
        }
        var username = account.getValue().strip();
        var wanted = new DataController(
                based.version() + 1,
                name.getValue().strip(),
                address.getValue().strip(),
                officer.getValue().strip(),
                contact.getValue().strip(),
                username.isEmpty() ? null : username,
                source.getValue().strip(),
                validFrom.getValue());
        return fields.refused(activities.change(wanted), controller -> {
            changed.run();
            Notices.done(texts.get("privacy.saved"));
        });
    }
}

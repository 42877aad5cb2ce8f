package id.sinergi.templates.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.identity.Agency;
import id.sinergi.letters.NewLetter;
import id.sinergi.letters.Office;
import id.sinergi.letters.Offices;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a new letterhead and who signs. */
final class OfficeDialog {

    private final Offices offices;
    private final Texts texts;
    private final Agency agency;
    private final Office before;
    private final Runnable done;
    private final TextField government;
    private final TextField address;
    private final TextField place;
    private final TextField title;
    private final TextField name;
    private final TextField nip;
    private final DatePicker from = DatePickers.date();

    OfficeDialog(Offices offices, Texts texts, Agency agency, Office before, LocalDate today, Runnable done) {
        this.offices = offices;
        this.texts = texts;
        this.agency = agency;
        this.before = before;
        this.done = done;
        government = field("government", before.government());
        address = field("address", before.address());
        place = field("place", before.place());
        title = field("title", before.signatory().title());
        name = field("name", before.signatory().name());
        nip = field("nip", before.signatory().nip());
        from.setLabel(texts.get("templates.validFrom"));
        from.setValue(today);
        from.setMin(today);
    }

    private TextField field(String key, @Nullable String value) {
        var field = FreeText.atMost(Length.LINE, new TextField(texts.get("field.name.letter." + key)));
        field.setValue(value == null ? "" : value);
        return field;
    }

    void open() {
        new FormDialog(
                        texts.get("templates.office"),
                        texts.get("templates.keep"),
                        this::keep,
                        government,
                        address,
                        place,
                        title,
                        name,
                        nip,
                        from)
                .open();
    }

    private Optional<String> keep() {
        if (from.getValue() == null) {
            return Optional.of(texts.get("field.notADate"));
        }
        var wanted = new Office(
                before.version(),
                government.getValue(),
                address.getValue(),
                place.getValue(),
                new NewLetter.Signatory(title.getValue(), name.getValue(), nip.getValue()),
                from.getValue());
        return switch (offices.keep(agency, wanted)) {
            case Result.Done<Office> kept -> {
                Notices.done(texts.get("templates.kept"));
                done.run();
                yield Optional.empty();
            }
            case Result.Refused<Office>(var refusal) -> Optional.of(Said.of(refusal, texts));
        };
    }
}

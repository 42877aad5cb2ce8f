package id.sinergi.registry.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.registry.WorkerRow;
import id.sinergi.registry.Workers;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.UiText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for a whole NIK, outside of the page's address, and gives whom it belongs to. */
final class NikDialog {

    private final Workers workers;
    private final Texts texts;
    private final Consumer<List<WorkerRow>> found;
    private final TextField nik;

    NikDialog(Workers workers, Texts texts, Consumer<List<WorkerRow>> found) {
        this.workers = workers;
        this.texts = texts;
        this.found = found;
        nik = FreeText.forNumbers(new TextField(texts.get("worker.nik")));
        nik.setAutocorrect(false);
        nik.getElement().setAttribute("autocomplete", "off");
        nik.getElement().setAttribute("inputmode", "numeric");
    }

    void open() {
        var note = new Paragraph(texts.get("workers.lookup.text"));
        note.addClassName("quiet");
        new FormDialog(texts.get("workers.lookup"), texts.get("workers.lookup.act"), this::ask, note, nik).open();
        nik.focus();
    }

    private Optional<String> ask() {
        return switch (workers.lookup(nik.getValue())) {
            case Result.Done<List<WorkerRow>>(var rows) -> {
                found.accept(rows);
                yield Optional.empty();
            }
            case Result.Refused<List<WorkerRow>>(var refusal) -> Optional.of(refusal.sayBriefly(UiText::get));
        };
    }
}

package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Document;
import id.sinergi.casefile.ui.CaseUpload;
import id.sinergi.shared.Result;
import id.sinergi.shared.ui.UiText;
import id.sinergi.worklist.forms.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of the case: uploaded here, kept with the case, and named in the form by its id. */
final class FileInput implements FieldInput {

    private final Field field;
    private final Attachments attachments;
    private final String caseNumber;
    private final Div box = new Div();
    private final Span chosen = new Span();
    private final Paragraph problem = new Paragraph();
    private @Nullable String id;
    private Runnable listener = () -> {};

    FileInput(Field field, String label, @Nullable String help, String caseNumber, Attachments attachments) {
        this.field = field;
        this.caseNumber = caseNumber;
        this.attachments = attachments;
        box.addClassName("file-input");
        var name = new Span(label);
        name.addClassName("field-label");
        problem.addClassName("field-problem");
        problem.setVisible(false);
        var upload = new CaseUpload(attachments, caseNumber, this::taken, this::error).named(label);
        upload.setMaxFiles(1);
        box.add(name, chosen, upload, problem);
        if (help != null) {
            var words = new Paragraph(help);
            words.addClassName("field-help");
            box.add(words);
        }
    }

    private void taken(Document document) {
        id = document.id().toString();
        chosen.setText(document.name());
        error(null);
        listener.run();
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public @Nullable Object get() {
        return id;
    }

    @Override
    public void set(@Nullable Object value) {
        id = value == null ? null : value.toString();
        chosen.setText(id == null ? "" : name(id));
    }

    /** The name where the reader sees the case's documents. */
    private String name(String document) {
        return attachments.documents(caseNumber) instanceof Result.Done<List<Document>>(var known)
                ? known.stream()
                        .filter(one -> one.id().toString().equals(document))
                        .map(Document::name)
                        .findFirst()
                        .orElseGet(() -> UiText.get("form.fileChosen"))
                : UiText.get("form.fileChosen");
    }

    @Override
    public void error(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }
}

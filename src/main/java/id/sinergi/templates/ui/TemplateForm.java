package id.sinergi.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.Unread;
import id.sinergi.templates.LetterTemplate;
import id.sinergi.templates.Templates;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The editable words of a letter; refused, everything typed stays. */
final class TemplateForm extends Div {

    private final transient OneAct act = new OneAct();
    private final Templates templates;
    private final Texts texts;
    private final LetterTemplate before;
    private final Runnable done;
    private final TextField classification;
    private final TextField attachments;
    private final TextField subject;
    private final TextField addressee;
    private final TextArea body;
    private final TextArea copies;
    private final DatePicker from = DatePickers.date();
    private final Div problems = new Div();

    TemplateForm(Templates templates, Texts texts, LetterTemplate before, LocalDate today, Runnable done) {
        this.templates = templates;
        this.texts = texts;
        this.before = before;
        this.done = done;
        addClassNames("card", "template-form");
        classification = line("classification", before.classification());
        attachments = line("attachments", before.attachments());
        subject = line("subject", before.subject());
        addressee = line("addressee", before.addressee());
        addressee.setHelperText(texts.get("templates.addressee.help"));
        body = area("body", before.body());
        body.setHelperText(texts.get("templates.body.help"));
        copies = area("copies", String.join("\n", before.copies()));
        copies.setHelperText(texts.get("templates.copies.help"));
        from.setLabel(texts.get("templates.validFrom"));
        from.setMin(today);
        from.setValue(today);
        problems.addClassName("form-problems");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
        add(problems, classification, attachments, subject, addressee, body, copies, from, bar());
    }

    private TextField line(String key, @Nullable String value) {
        var field = FreeText.atMost(Length.LINE, new TextField(texts.get("field.name.letter." + key)));
        field.setValue(Objects.requireNonNullElse(value, ""));
        return field;
    }

    private TextArea area(String key, String value) {
        var area = new TextArea(texts.get("field.name.letter." + key));
        area.setValue(value);
        return area;
    }

    private Div bar() {
        var keep = new Button(texts.get("templates.keep"), event -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(keep, new Button(texts.get("templates.preview"), event -> preview()));
        bar.addClassName("form-bar");
        return bar;
    }

    private LetterTemplate typed() {
        return new LetterTemplate(
                before.kind(),
                before.version(),
                Objects.requireNonNullElse(from.getValue(), LocalDate.MIN),
                classification.getValue(),
                attachments.getValue(),
                subject.getValue(),
                addressee.getValue(),
                body.getValue(),
                copies.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(copy -> !copy.isEmpty())
                        .toList(),
                "");
    }

    private void keep() {
        if (Unread.mark(from).isPresent()) {
            return;
        }
        switch (act.call(this, () -> templates.keep(typed()))) {
            case Result.Done<LetterTemplate>(var kept) -> {
                Notices.done(texts.get("templates.keptAs", kept.version()));
                done.run();
            }
            case Result.Refused<LetterTemplate>(var refusal) -> say(refusal);
        }
    }

    private void preview() {
        if (Unread.mark(from).isPresent()) {
            return;
        }
        switch (templates.preview(typed())) {
            case Result.Done<byte[]>(var pdf) -> {
                problems.setVisible(false);
                Notices.done(texts.get("templates.previewed"), link(pdf));
            }
            case Result.Refused<byte[]>(var refusal) -> say(refusal);
        }
    }

    private Anchor link(byte[] pdf) {
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(pdf), before.kind() + ".pdf", "application/pdf", pdf.length))
                .inline();
        var link = new Anchor(handler, texts.get("templates.openPreview"));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private void say(Refusal refusal) {
        problems.setText(Said.of(refusal, texts));
        problems.setVisible(true);
        problems.getElement().setAttribute("tabindex", "-1");
        problems.scrollIntoView();
    }
}

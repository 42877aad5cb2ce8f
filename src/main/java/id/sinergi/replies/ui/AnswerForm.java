package id.sinergi.replies.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import id.sinergi.casefile.Attachments;
import id.sinergi.replies.HeldFiles;
import id.sinergi.replies.Offer;
import id.sinergi.replies.Offer.Held;
import id.sinergi.replies.Offer.Receipt;
import id.sinergi.replies.Reply;
import id.sinergi.replies.Reply.Answer;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.UploadWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The answer itself. Refused, everything typed stays; files are kept from the moment they are handed over. */
final class AnswerForm extends Section {

    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final TextField name = new TextField();
    private final TextField position = new TextField();
    private final TextField contact = new TextField();
    private final UnorderedList held = new UnorderedList();
    private final transient OneAct act = new OneAct();
    private final Div problem = new Div();
    private final transient Function<Reply.Given, Result<Receipt>> send;
    private final transient BiFunction<String, byte[], Result<List<Held>>> hold;
    private final transient Function<UUID, Result<List<Held>>> drop;
    private final transient Runnable done;
    private final transient Texts texts;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();

    AnswerForm(
            Offer offer,
            Function<Reply.Given, Result<Receipt>> send,
            BiFunction<String, byte[], Result<List<Held>>> hold,
            Function<UUID, Result<List<Held>>> drop,
            Runnable done,
            Texts texts) {
        this.send = send;
        this.hold = hold;
        this.drop = drop;
        this.done = done;
        this.texts = texts;
        addClassNames("card", "answer-form");
        prepare();
        show(offer.uploads());
        var privacy = new Paragraph(texts.get("reply.privacy", offer.agencyName()));
        privacy.addClassName("privacy-note");
        var button = new Button(texts.get("reply.send"), event -> answer(event.getSource()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        add(new H2(texts.get("reply.yours")), answer, text, files(), name, position, contact, privacy, problem, button);
    }

    private void prepare() {
        fields.putAll(Map.of("answer", answer, "text", text, "name", name, "position", position, "contact", contact));
        answer.setLabel(texts.get("reply.field.answer"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(one -> texts.get("reply.answer." + one.code()));
        text.setLabel(texts.get("reply.field.text"));
        text.setHelperText(texts.get("reply.field.text.help"));
        text.setMinRows(4);
        name.setLabel(texts.get("reply.field.name"));
        position.setLabel(texts.get("reply.field.position"));
        contact.setLabel(texts.get("reply.field.contact"));
        contact.setHelperText(texts.get("reply.field.contact.help"));
        answer.setRequiredIndicatorVisible(true);
        text.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        position.setRequiredIndicatorVisible(true);
        problem.addClassName("form-problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    private Div files() {
        var label = new Span(texts.get("reply.field.files"));
        label.addClassName("field-label");
        var help = new Paragraph(texts.get("reply.field.files.help", HeldFiles.MOST, Numbers.bytes(HeldFiles.LARGEST)));
        help.addClassName("field-help");
        var upload = new Upload();
        upload.setUploadHandler(event -> {
            var bytes = Attachments.read(event.getInputStream());
            event.getUI().access(() -> {
                upload.clearFileList();
                shown(hold.apply(event.getFileName(), bytes));
            });
        });
        upload.setMaxFileSize(HeldFiles.LARGEST);
        upload.setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png");
        upload.setI18n(UploadWords.of(
                texts.get("refusal.reply.fileTooLarge", HeldFiles.LARGEST / 1_000_000),
                texts.get("refusal.file.foreign")));
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));
        upload.getElement().setAttribute("aria-label", texts.get("reply.field.files"));
        return new Div(label, held, upload, help);
    }

    private void shown(Result<List<Held>> result) {
        switch (result) {
            case Result.Refused<List<Held>>(var refusal) -> say(refusal.say(texts));
            case Result.Done<List<Held>>(var files) -> {
                say("");
                show(files);
            }
        }
    }

    private void show(List<Held> files) {
        held.removeAll();
        for (var file : files) {
            var remove = new Button(texts.get("reply.remove"), event -> shown(drop.apply(file.id())));
            remove.setAriaLabel(texts.get("reply.remove") + ": " + file.name());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            held.add(new ListItem(new Span(file.name() + " · " + Numbers.bytes(file.size())), remove));
        }
        held.setVisible(!files.isEmpty());
    }

    private void answer(Button button) {
        fields.values().forEach(field -> mark(field, null));
        say("");
        var given = new Reply.Given(
                answer.getValue(), text.getValue(), name.getValue(), position.getValue(), contact.getValue());
        if (act.call(this, () -> send.apply(given)) instanceof Result.Refused<Receipt>(var refusal)) {
            button.setEnabled(true);
            refused(refusal);
        } else {
            done.run();
        }
    }

    private void refused(Refusal refusal) {
        for (var error : refusal.errors()) {
            var field = fields.get(error.field());
            if (field != null) {
                mark(field, texts.get("field." + error.code(), error.args().toArray()));
            }
        }
        say(refusal.say(texts));
    }

    private static void mark(HasValue<?, ?> field, @org.jspecify.annotations.Nullable String problem) {
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(problem != null);
            validated.setErrorMessage(problem);
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}

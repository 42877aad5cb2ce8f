package id.sinergi.village.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.UploadWords;
import id.sinergi.village.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the expected numbers come from: the last known ones, a file of code and number, or nowhere yet. */
final class ExpectedChoice extends Div {

    private static final int MOST_BYTES = 200_000;

    private enum Source {
        KNOWN,
        FILE,
        NONE
    }

    private final transient Texts texts;
    private final transient Expected expected;
    private final RadioButtonGroup<Source> sources = new RadioButtonGroup<>();
    private final Upload upload = new Upload(this::receive);
    private final Paragraph said = new Paragraph();
    private transient Map<String, Long> read = Map.of();

    /** @param fileOnly where numbers are changed, and only a file brings any */
    ExpectedChoice(Texts texts, Expected expected, boolean fileOnly) {
        this.texts = texts;
        this.expected = expected;
        addClassName("village-expected");
        sources.setLabel(texts.get("village.expected.source"));
        sources.setItems(Source.values());
        sources.setItemLabelGenerator(source -> texts.get("village.expected.source." + source));
        sources.setValue(fileOnly ? Source.FILE : Source.KNOWN);
        sources.setVisible(!fileOnly);
        sources.addValueChangeListener(event -> show());
        upload.setI18n(UploadWords.of(texts.get("village.expected.tooLarge"), texts.get("village.expected.type")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.addFileRejectedListener(event -> said.setText(event.getErrorMessage()));
        said.getElement().setAttribute("role", "status");
        add(sources, upload, said);
        show();
    }

    /** The numbers by village. */
    Map<String, Long> numbers() {
        return switch (sources.getValue()) {
            case KNOWN -> expected.proposed();
            case FILE -> read;
            case NONE -> Map.of();
        };
    }

    private void show() {
        var file = sources.getValue() == Source.FILE;
        upload.setVisible(file);
        said.setText(file ? texts.get("village.expected.file") : "");
    }

    private void receive(UploadEvent event) {
        try (var in = event.getInputStream()) {
            var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            var result = expected.read(text);
            event.getUI().access(() -> took(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void took(Result<Map<String, Long>> result) {
        switch (result) {
            case Result.Done<Map<String, Long>>(var numbers) -> {
                read = numbers;
                said.setText(texts.get("village.expected.read", numbers.size()));
            }
            case Result.Refused<Map<String, Long>>(var refusal) -> {
                read = Map.of();
                upload.clearFileList();
                said.setText(refusal.errors().stream().map(this::say).collect(Collectors.joining(" ")));
            }
        }
    }

    private String say(FieldError error) {
        return texts.get("field." + error.code(), error.args().toArray());
    }
}

package id.sinergi.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import id.sinergi.identity.User;
import id.sinergi.identity.ui.AreaBox;
import id.sinergi.imports.Drafts;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Look;
import id.sinergi.imports.Template;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.CsvText;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.UploadWords;
import id.sinergi.territory.Territory;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What kind, for which village, which file. The service counts the bytes and says no; the sentence stands under the file. */
final class ImportForm extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Texts texts;
    private final transient Imports imports;
    private final transient Drafts drafts;
    private final transient Template template;
    private final transient Consumer<Look> onLook;
    private final RadioButtonGroup<ImportKind> kinds = new RadioButtonGroup<>();
    private final AreaBox villages;
    private final Div columns = new Div();
    private final Div refusal = new Div();
    private final Upload upload;

    /** Read by the request that brings the file, which does not hold the session's lock. */
    private volatile ImportKind kind;

    private volatile @Nullable String village;

    ImportForm(
            Texts texts,
            ImportWords words,
            Imports imports,
            Drafts drafts,
            Template template,
            Territory territory,
            User user,
            List<ImportKind> allowed,
            Consumer<Look> onLook) {
        add(new H2(
                allowed.size() == 1
                        ? texts.get(
                                "import.new.one", words.kind(allowed.getFirst().code()))
                        : texts.get("import.new")));
        this.texts = texts;
        this.imports = imports;
        this.drafts = drafts;
        this.template = template;
        this.onLook = onLook;
        kind = allowed.getFirst();
        villages = new AreaBox(texts.get("import.village"), territory, user, false);
        upload = new Upload(this::receive);
        addClassNames("card", "import-form");
        chooseKind(allowed, words);
        chooseVillage();
        chooseFile();
        refusal.addClassName("import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(kinds, villages, columns, upload, refusal);
        showKind();
    }

    private void chooseKind(List<ImportKind> allowed, ImportWords words) {
        kinds.setLabel(texts.get("import.kind"));
        kinds.setItems(allowed);
        kinds.setItemLabelGenerator(item -> words.kind(item.code()));
        kinds.setValue(kind);
        kinds.setVisible(allowed.size() > 1);
        kinds.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                kind = event.getValue();
                showKind();
            }
        });
    }

    private void chooseVillage() {
        villages.setHelperText(texts.get("import.village.help"));
        villages.addValueChangeListener(event -> village = event.getValue());
    }

    private void chooseFile() {
        upload.setI18n(UploadWords.of(
                texts.get("refusal.import.tooLarge", Numbers.whole(imports.mostBytes() / (1024 * 1024))),
                texts.get("refusal.import.type")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(imports.mostBytes(), Integer.MAX_VALUE));
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx", ".xlsm");
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addStartedListener(event -> refusal.removeAll());
    }

    private void showKind() {
        villages.setVisible(kind.isOfVillages() && villages.isChoice());
        var code = kind.code();
        refusal.removeAll();
        columns.removeAll();
        columns.addClassName("import-columns");
        columns.add(
                new Paragraph(texts.get("import.about." + kind.code())),
                new NativeDetails(texts.get("import.columns"), columnNames()),
                CsvText.link(texts.get("import.template"), event -> {
                    event.setFileName(Template.name(code));
                    event.setContentType(XLSX);
                    template.write(code, Texts.INDONESIAN, event.getOutputStream());
                }));
    }

    private Component columnNames() {
        return new Div(
                names(texts.get("import.columns.required"), kind.required()),
                names(texts.get("import.columns.optional"), kind.optional()),
                new Paragraph(texts.get("import.columns.note", Numbers.whole(imports.mostBytes() / (1024 * 1024)))));
    }

    private static Component names(String label, List<String> names) {
        var line = new Paragraph(label + " ");
        names.forEach(name -> {
            var code = new Span(name);
            code.addClassName("column-name");
            line.add(code, new Span(" "));
        });
        return line;
    }

    private void receive(UploadEvent event) {
        switch (drafts.bring(kind.code(), village, event.getFileName(), event.getInputStream())) {
            case Result.Refused<Look>(var no) -> event.getUI().access(() -> refuse(no));
            case Result.Done<Look>(var look) -> event.getUI().access(() -> onLook.accept(look));
        }
    }

    private void refuse(Refusal no) {
        refuse(no.say(texts));
    }

    private void refuse(String sentence) {
        upload.clearFileList();
        refusal.setText(sentence);
    }
}

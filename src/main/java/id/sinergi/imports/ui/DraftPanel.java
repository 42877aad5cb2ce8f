package id.sinergi.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.sinergi.imports.Draft;
import id.sinergi.imports.ImportIssue;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Preview;
import id.sinergi.imports.Preview.PreviewRow;
import id.sinergi.imports.Preview.Problem;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What would become of a file, before anything is stored: columns to correct, figures, mistakes, the first rows. */
final class DraftPanel extends Div {

    private final transient Texts texts;
    private final transient ImportWords words;
    private final transient Imports imports;
    private final transient Draft draft;
    private final transient Consumer<UUID> onConfirm;
    private final transient Runnable onCancel;

    DraftPanel(
            Texts texts, ImportWords words, Imports imports, Draft draft, Consumer<UUID> onConfirm, Runnable onCancel) {
        this.texts = texts;
        this.words = words;
        this.imports = imports;
        this.draft = draft;
        this.onConfirm = onConfirm;
        this.onCancel = onCancel;
        addClassName("import-draft");
        addDetachListener(event -> draft.close());
    }

    /** Draws the draft with its columns as they are now. */
    void show(Result<Preview> preview) {
        removeAll();
        add(title());
        switch (preview) {
            case Result.Done<Preview>(var done) -> add(figures(done), actions(done));
            case Result.Refused<Preview>(var refusal) -> add(refused(refusal.say(texts)), actions(null));
        }
        add(new ColumnChoice(texts, draft, () -> show(imports.preview(draft))));
        if (preview instanceof Result.Done<Preview>(var done)) {
            if (!done.problems().isEmpty()) {
                add(problems(done));
            }
            add(rows(done));
        }
    }

    private Component title() {
        var name = new H2(texts.get("import.check", draft.fileName()));
        var village = draft.village();
        var line = new Paragraph(words.kind(draft.kind()) + (village == null ? "" : " · " + words.village(village)));
        line.addClassName("import-small");
        return new Div(name, line);
    }

    private static Component refused(String sentence) {
        var refusal = new Div(sentence);
        refusal.addClassName("import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        return refusal;
    }

    private Component figures(Preview preview) {
        var figures = new Div(
                figure(
                        "import.willAccept",
                        preview.accepted(),
                        texts.get("import.willAccept.of", number(preview.read()))),
                figure("import.willReject", preview.rejected(), texts.get("import.willReject.of")),
                figure("import.willWarn", preview.warnings(), texts.get("import.warnings.of")),
                figure("import.willMeet", preview.known(), met(preview)));
        figures.addClassName("import-figures");
        return figures;
    }

    private String met(Preview preview) {
        return preview.elsewhere() == 0
                ? texts.get("import.willMeet.of")
                : texts.get("import.willMeet.elsewhere", number(preview.elsewhere()));
    }

    private Component figure(String key, long value, String remark) {
        var number = new Span(number(value));
        number.addClassName("import-figure");
        number.setClassName("quiet", value == 0);
        return new Card(null, new Span(texts.get(key)), number, small(remark));
    }

    private Component actions(@Nullable Preview preview) {
        var cancel = new Button(texts.get("import.discard"), event -> onCancel.run());
        var actions = new Div(cancel);
        if (preview != null && preview.accepted() > 0) {
            var confirm = new Button(texts.get("import.confirm", number(preview.accepted())), event -> confirm());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.addClassName("import-confirm");
            confirm.setDisableOnClick(true);
            actions.addComponentAsFirst(confirm);
        }
        actions.addClassName("import-actions");
        return actions;
    }

    private void confirm() {
        switch (imports.confirm(draft)) {
            case Result.Done<ImportJob>(var job) -> onConfirm.accept(job.id());
            case Result.Refused<ImportJob>(var refusal) -> {
                Notices.refused(refusal);
                show(imports.preview(draft));
            }
        }
    }

    private Component problems(Preview preview) {
        var list = new RowList<Problem>(texts.get("import.problems"), problem -> problem.column() + problem.code())
                .main(texts.get("import.reason"), problem -> new Span(sentence(problem)))
                .text(texts.get("import.column"), Problem::column)
                .column(texts.get("import.effect"), problem -> effect(problem.error()))
                .text(texts.get("import.firstLine"), problem -> Integer.toString(problem.line()), RowList.NUMBER)
                .text(texts.get("import.rowsWith"), problem -> number(problem.rows()), RowList.NUMBER);
        list.addClassName("import-issues");
        list.setRows(preview.problems());
        return new Card(texts.get("import.problems"), list);
    }

    /** Of a mistake that depends on the row, the first one stands for all. */
    private String sentence(Problem problem) {
        return texts.get("row." + problem.code(), problem.args().toArray());
    }

    private StateBadge effect(boolean error) {
        return error
                ? new StateBadge(State.OVERDUE, texts.get("import.effect.rejected"))
                : new StateBadge(State.DUE_SOON, texts.get("import.effect.remark"));
    }

    private Component rows(Preview preview) {
        var list = new RowList<PreviewRow>(texts.get("import.firstRows"), row -> Integer.toString(row.line()))
                .main(
                        texts.get("import.line"),
                        row -> new Span(texts.get("import.line.n", Integer.toString(row.line()))))
                .column(texts.get("import.becomes"), this::fate);
        for (var i = 0; i < preview.columns().size(); i++) {
            var place = i;
            list.text(preview.columns().get(i), row -> row.cells().get(place));
        }
        list.addClassName("import-first-rows");
        // Wider than most screens: who has no mouse scrolls it by the keyboard.
        list.getElement().setAttribute("tabindex", "0");
        list.setRows(preview.rows());
        return new Card(texts.get("import.firstRows"), list);
    }

    private Component fate(PreviewRow row) {
        var fate = new Div(
                row.rejected()
                        ? new StateBadge(State.OVERDUE, texts.get("import.becomes.rejected"))
                        : new StateBadge(
                                State.DONE, texts.get(row.known() ? "import.becomes.known" : "import.becomes.new")));
        row.issues().stream().map(this::said).map(DraftPanel::small).forEach(fate::add);
        fate.addClassName("import-fate");
        return fate;
    }

    private String said(ImportIssue issue) {
        return issue.column() + ": "
                + texts.get("row." + issue.code(), issue.args().toArray());
    }

    private static String number(long value) {
        return Numbers.whole(value);
    }

    private static Component small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("import-small");
        return paragraph;
    }
}

package id.sinergi.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.sinergi.imports.Drafts;
import id.sinergi.imports.ImportIssue;
import id.sinergi.imports.Look;
import id.sinergi.imports.Place;
import id.sinergi.imports.Preview;
import id.sinergi.imports.Preview.Overwrite;
import id.sinergi.imports.Preview.PreviewRow;
import id.sinergi.imports.Preview.Problem;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What would become of a file, before anything is stored: columns to correct, figures, mistakes, the first rows. */
final class DraftPanel extends Div {

    private final transient Texts texts;
    private final transient ImportWords words;
    private final transient Drafts drafts;
    private final transient Consumer<Result<Look>> onAct;
    private final transient Runnable onDiscard;
    private final Div state = new Div();
    private final Div columns = new Div();
    private final Div found = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph read = new Paragraph();
    private transient @Nullable ColumnChoice choice;
    private transient @Nullable Look shown;

    /** @param onAct is given what became of the file by a choice of columns or its confirmation */
    DraftPanel(Texts texts, ImportWords words, Drafts drafts, Consumer<Result<Look>> onAct, Runnable onDiscard) {
        this.texts = texts;
        this.words = words;
        this.drafts = drafts;
        this.onAct = onAct;
        this.onDiscard = onDiscard;
        addClassName("import-draft");
        bar.getElement().setAttribute("aria-label", texts.get("import.draft.progress"));
        read.addClassName("strong");
        List.of(state, columns, found).forEach(part -> part.addClassName("import-draft-part"));
        add(state, columns, found);
    }

    /** Draws what has changed, so that a choice of columns stays open while the file is being read. */
    void show(Look look) {
        var before = shown;
        if (look.equals(before)) {
            return;
        }
        shown = look;
        tell(look);
        if (before != null && isSame(look, before)) {
            return;
        }
        drawState(look);
        if (before == null
                || !look.columns().equals(before.columns())
                || !look.shape().equals(before.shape())) {
            drawColumns(look);
        }
        found.removeAll();
        var preview = look.preview();
        if (preview != null) {
            draw(preview, look.shape().taken());
        }
    }

    /** But for how much of it was read. */
    private static boolean isSame(Look look, Look before) {
        return look.state() == before.state()
                && look.columns().equals(before.columns())
                && look.shape().equals(before.shape())
                && Objects.equals(look.preview(), before.preview())
                && Objects.equals(look.refusal(), before.refusal());
    }

    /** The bar runs to the end and then goes on without a measure: what was read is being compared. */
    private void tell(Look look) {
        var rows = Math.max(1, look.rows());
        bar.setMax(rows);
        bar.setValue(Math.min(look.read(), rows));
        bar.setIndeterminate(look.read() >= look.rows());
        read.setText(texts.get("import.read", number(look.read()), number(look.rows())));
    }

    private void drawState(Look look) {
        state.removeAll();
        var preview = look.preview();
        var refusal = look.refusal();
        if (refusal != null) {
            state.add(refused(refusal.say(texts)));
        }
        if (look.state().goesOn()) {
            state.add(Part.of(() -> progress(look)));
        } else if (preview != null) {
            state.add(Part.of(() -> figures(preview)));
        }
        state.add(actions(look));
    }

    private void drawColumns(Look look) {
        var isOpen = choice == null ? look.refusal() != null : choice.isOpen();
        choice = new ColumnChoice(
                texts, look, isOpen, (place, name) -> onAct.accept(drafts.choose(look.id(), place, name)));
        columns.removeAll();
        columns.add(
                new ShapeChoice(
                        texts,
                        look.shape(),
                        (sheets, header) -> onAct.accept(drafts.arrange(look.id(), sheets, header))),
                choice);
    }

    private void draw(Preview preview, List<String> sheets) {
        if (!preview.overwrites().isEmpty()) {
            found.add(Part.of(() -> overwrites(preview, sheets)));
        }
        if (!preview.problems().isEmpty()) {
            found.add(Part.of(() -> problems(preview, sheets)));
        }
        found.add(Part.of(() -> rows(preview, sheets)));
    }

    private static Component refused(String sentence) {
        var refusal = new Div(sentence);
        refusal.addClassName("import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        return refusal;
    }

    private Component progress(Look look) {
        var card = new Card(
                null,
                new Span(texts.get("import.draft." + look.state())),
                bar,
                read,
                small(texts.get("import.draft.leave")));
        card.addClassName("import-progress");
        return card;
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
        var changes =
                texts.get("import.willMeet.of", number(preview.changed()), number(preview.known() - preview.changed()));
        return preview.elsewhere() == 0
                ? changes
                : changes + " " + texts.get("import.willMeet.elsewhere", number(preview.elsewhere()));
    }

    private Component figure(String key, long value, String remark) {
        var number = new Span(number(value));
        number.addClassName("import-figure");
        number.setClassName("quiet", value == 0);
        return new Card(null, new Span(texts.get(key)), number, small(remark));
    }

    private Component actions(Look look) {
        var actions = new Div();
        actions.addClassName("import-actions");
        var preview = look.preview();
        if (look.state() == Look.State.READY && preview != null && preview.accepted() > 0) {
            var confirm = new Button(
                    texts.get("import.confirm", number(preview.accepted())),
                    event -> onAct.accept(drafts.confirm(look.id())));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.addClassName("import-confirm");
            confirm.setDisableOnClick(true);
            actions.add(confirm);
        }
        if (look.state() != Look.State.CONFIRMED) {
            actions.add(new Button(texts.get("import.discard"), event -> onDiscard.run()));
        }
        return actions;
    }

    private Component overwrites(Preview preview, List<String> sheets) {
        var list = new RowList<Overwrite>(texts.get("import.overwrites"), row -> Integer.toString(row.line()))
                .main(texts.get("import.line"), row -> new Span(words.line(Place.of(sheets, row.line()))))
                .text(texts.get("import.overwrites.columns"), row -> String.join(", ", row.columns()));
        list.addClassName("import-issues");
        list.setRows(preview.overwrites());
        var card = new Card(texts.get("import.overwrites"), small(texts.get("import.overwrites.text")), list);
        if (preview.changed() > preview.overwrites().size()) {
            card.add(small(texts.get(
                    "import.overwrites.first", number(preview.overwrites().size()), number(preview.changed()))));
        }
        return card;
    }

    private Component problems(Preview preview, List<String> sheets) {
        var list = new RowList<Problem>(texts.get("import.problems"), problem -> problem.column() + problem.code())
                .main(texts.get("import.reason"), problem -> new Span(sentence(problem, sheets)))
                .text(texts.get("import.column"), Problem::column)
                .column(texts.get("import.effect"), problem -> effect(problem.error()))
                .text(texts.get("import.firstLine"), problem -> first(problem, sheets), RowList.NUMBER)
                .text(texts.get("import.rowsWith"), problem -> number(problem.rows()), RowList.NUMBER);
        list.addClassName("import-issues");
        list.setRows(preview.problems());
        return new Card(texts.get("import.problems"), list);
    }

    /** Of a mistake that depends on the row, the first one stands for all. */
    private String sentence(Problem problem, List<String> sheets) {
        return texts.get("row." + problem.code(), Place.args(sheets, problem.code(), problem.args()));
    }

    private String first(Problem problem, List<String> sheets) {
        var place = Place.of(sheets, problem.line());
        return place.sheet() == null ? Integer.toString(place.line()) : words.line(place);
    }

    private StateBadge effect(boolean error) {
        return error
                ? new StateBadge(State.OVERDUE, texts.get("import.effect.rejected"))
                : new StateBadge(State.DUE_SOON, texts.get("import.effect.remark"));
    }

    private Component rows(Preview preview, List<String> sheets) {
        var list = new RowList<PreviewRow>(texts.get("import.firstRows"), row -> Integer.toString(row.line()))
                .main(texts.get("import.line"), row -> new Span(words.line(Place.of(sheets, row.line()))))
                .column(texts.get("import.becomes"), row -> fate(row, sheets));
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

    private Component fate(PreviewRow row, List<String> sheets) {
        var fate = new Div(new StateBadge(
                switch (row.fate()) {
                    case REJECTED -> State.OVERDUE;
                    case CHANGED -> State.DUE_SOON;
                    case NEW, UNCHANGED -> State.DONE;
                },
                texts.get("import.becomes." + row.fate())));
        row.issues().stream()
                .map(issue -> said(issue, sheets))
                .map(DraftPanel::small)
                .forEach(fate::add);
        fate.addClassName("import-fate");
        return fate;
    }

    private String said(ImportIssue issue, List<String> sheets) {
        return issue.column() + ": " + texts.get("row." + issue.code(), Place.args(sheets, issue.code(), issue.args()));
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

package id.sinergi.imports.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.sinergi.imports.Shape;
import id.sinergi.imports.Shape.FileSheet;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Unread;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the file was read: which sheets, which row names the columns, which letters; to be corrected by a person. */
final class ShapeChoice extends Div {

    private final transient Texts texts;
    private final transient OnChoice onChoice;

    /** No sheets or 0 where that stays as it is. */
    interface OnChoice {
        void choose(@Nullable List<String> sheets, int header);
    }

    ShapeChoice(Texts texts, Shape shape, OnChoice onChoice) {
        this.texts = texts;
        this.onChoice = onChoice;
        var card = new Card(null);
        if (!shape.encoding().isEmpty()) {
            card.add(new Paragraph(texts.get(
                    "import.shape.text",
                    shape.encoding().toUpperCase(java.util.Locale.ROOT),
                    texts.get("import.separator." + separator(shape)))));
        }
        if (shape.sheets().size() > 1) {
            card.add(sheets(shape));
        }
        card.add(header(shape));
        add(card);
        addClassName("import-shape");
    }

    private static String separator(Shape shape) {
        return switch (shape.separator()) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            default -> "other";
        };
    }

    private CheckboxGroup<FileSheet> sheets(Shape shape) {
        var group = new CheckboxGroup<FileSheet>();
        group.setLabel(texts.get("import.sheets"));
        group.setHelperText(texts.get(
                shape.sheets().stream().anyMatch(sheet -> sheet.fits() && !sheet.taken() && sheet.rows() > 0)
                        ? "import.sheets.together"
                        : "import.sheets.help"));
        group.setItems(shape.sheets());
        group.setItemLabelGenerator(this::label);
        group.setValue(shape.sheets().stream().filter(FileSheet::taken).collect(Collectors.toSet()));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.addClassName("import-sheets");
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(shape, event.getOldValue(), event.getValue());
            }
        });
        return group;
    }

    /** One with other columns takes the place of what was taken before. */
    private void choose(Shape shape, Set<FileSheet> before, Set<FileSheet> now) {
        var added = now.stream()
                .filter(sheet -> !before.contains(sheet) && !sheet.fits())
                .findFirst();
        var wanted = added.map(Set::of).orElse(now);
        onChoice.choose(
                shape.sheets().stream()
                        .filter(wanted::contains)
                        .map(FileSheet::name)
                        .toList(),
                0);
    }

    private String label(FileSheet sheet) {
        var label = texts.get("import.sheets.rows", sheet.name(), Numbers.whole(sheet.rows()));
        return sheet.hidden() ? texts.get("import.sheets.hidden", label) : label;
    }

    private NumberField header(Shape shape) {
        var field = NumberField.whole(texts.get("import.headerRow"));
        field.setHelperText(texts.get("import.headerRow.help"));
        field.show(shape.header());
        field.addClassName("import-header-row");
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && Unread.mark(field).isEmpty()) {
                header(field);
            }
        });
        return field;
    }

    /** There is always one: none, and the row 0, are refused in the field. */
    private void header(NumberField field) {
        var row = field.count(0);
        if (row > 0) {
            onChoice.choose(null, row);
        } else {
            field.setErrorMessage(texts.get("refusal.import.headerRow", field.getValue()));
            field.setInvalid(true);
        }
    }
}

package id.sinergi.coverage.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.coverage.OfficialFigures;
import id.sinergi.coverage.OfficialFigures.Published;
import id.sinergi.coverage.Target;
import id.sinergi.coverage.Targets;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.NumberField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What supervisors set: the target of an area, and a figure as it was published. */
final class CoverageDialogs {

    private static final LocalDate NO_DAY = LocalDate.MIN;
    private static final String ALL = "all";

    private final Texts texts;
    private final Targets targets;
    private final OfficialFigures official;
    private final Runnable done;

    CoverageDialogs(Texts texts, Targets targets, OfficialFigures official, Runnable done) {
        this.texts = texts;
        this.targets = targets;
        this.official = official;
        this.done = done;
    }

    void target(String area, String name, @Nullable Target now, LocalDate today) {
        var percent = NumberField.percent(texts.get("coverage.target.percent"));
        var from = date(texts.get("coverage.target.from"), today);
        var source = text("coverage.source", Length.LINE, "coverage.target.source.hint");
        var reason = text("coverage.reason", Length.TEXT, null);
        if (now != null && now.areaCode().equals(area)) {
            percent.show(now.percent());
            source.setValue(now.source());
        }
        new FormDialog(
                        texts.get("coverage.target.title", name),
                        texts.get("coverage.target.set"),
                        () -> said(targets.set(
                                new Target(
                                        area,
                                        Optional.ofNullable(percent.decimal()).orElse(BigDecimal.ZERO),
                                        Optional.ofNullable(from.getValue()).orElse(NO_DAY),
                                        source.getValue()),
                                reason.getValue())),
                        percent,
                        from,
                        source,
                        reason)
                .open();
    }

    void published(LocalDate today) {
        var at = date(texts.get("coverage.official.at"), today);
        var segment = new Select<String>();
        segment.setLabel(texts.get("coverage.segment"));
        segment.setItems(ALL, "PU", "BPU", "JAKON");
        segment.setItemLabelGenerator(code -> texts.get("coverage.segment." + code));
        segment.setValue(ALL);
        var eligible = NumberField.whole(texts.get("coverage.eligible"));
        var active = NumberField.whole(texts.get("coverage.active"));
        var source = text("coverage.source", Length.LINE, "coverage.official.source.hint");
        var reason = text("coverage.reason", Length.TEXT, null);
        new FormDialog(
                        texts.get("coverage.official.enter"),
                        texts.get("coverage.official.save"),
                        () -> said(official.publish(
                                new Published(
                                        Optional.ofNullable(at.getValue()).orElse(NO_DAY),
                                        ALL.equals(segment.getValue()) ? null : segment.getValue(),
                                        eligible.count(0),
                                        active.count(-1),
                                        source.getValue()),
                                reason.getValue())),
                        at,
                        segment,
                        eligible,
                        active,
                        source,
                        reason)
                .open();
    }

    private Optional<String> said(Result<?> result) {
        return switch (result) {
            case Result.Refused<?>(var refusal) -> Optional.of(refusal.sayBriefly(texts::get));
            case Result.Done<?> ignored -> {
                done.run();
                yield Optional.empty();
            }
        };
    }

    private static DatePicker date(String label, LocalDate today) {
        var picker = DatePickers.date();
        picker.setLabel(label);
        picker.setValue(today);
        return picker;
    }

    private TextField text(String label, Length most, @Nullable String hint) {
        var field = FreeText.atMost(most, new TextField(texts.get(label)));
        if (hint != null) {
            field.setHelperText(texts.get(hint));
        }
        return field;
    }
}

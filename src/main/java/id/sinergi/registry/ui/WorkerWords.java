package id.sinergi.registry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.identity.Accounts;
import id.sinergi.registry.Occupations;
import id.sinergi.registry.WorkerRecord;
import id.sinergi.registry.WorkerRecord.FieldChange;
import id.sinergi.registry.Workers;
import id.sinergi.shared.Change;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Timeline;
import id.sinergi.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes, dates and fields of a person's record in the reader's words. */
@SpringComponent
class WorkerWords {

    private final Texts texts;
    private final Dates dates;
    private final Territory territory;
    private final Accounts accounts;

    WorkerWords(Texts texts, Dates dates, Territory territory, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.territory = territory;
        this.accounts = accounts;
    }

    String place(String code) {
        return territory.name(code);
    }

    String birth(WorkerRecord worker) {
        var day = dates.day(worker.birthDate());
        return worker.birthPlace() == null ? day : worker.birthPlace() + ", " + day;
    }

    String address(WorkerRecord worker) {
        return Stream.of(
                        worker.address(),
                        hamlet(worker.hamlet()),
                        worker.rt() == null ? null : texts.get("worker.rt.value", worker.rt()),
                        worker.rw() == null ? null : texts.get("worker.rw.value", worker.rw()))
                .flatMap(Stream::ofNullable)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** "Dusun 3", whether the file says "3" or "Dusun 3". */
    private @Nullable String hamlet(@Nullable String hamlet) {
        return hamlet == null || hamlet.toLowerCase(Locale.ROOT).startsWith("dusun")
                ? hamlet
                : texts.get("worker.hamlet.value", hamlet);
    }

    /** What is to be done about somebody, if anything. */
    Optional<String> route(@Nullable String route) {
        return Optional.ofNullable(route)
                .filter(known -> !known.equals("none"))
                .map(known -> texts.has("worker.route." + known) ? texts.get("worker.route." + known) : known);
    }

    @Nullable
    String number(String field, @Nullable Short code) {
        return code == null ? null : value(field, code.toString());
    }

    /** A field's stored value as it is read. */
    String value(String field, String value) {
        return switch (field) {
            case "birth_date" -> dates.day(LocalDate.parse(value));
            case "occupation" -> Occupations.name(Short.parseShort(value));
            case "village_code" -> territory.name(value);
            case "monthly_income" -> Numbers.rupiah(Long.parseLong(value));
            default -> {
                var key = "worker." + field + "." + value;
                yield texts.has(key) ? texts.get(key) : value;
            }
        };
    }

    /** What was changed together in one entry, newest first. */
    List<Timeline.Entry> history(List<FieldChange> changes) {
        var together = new LinkedHashMap<Moment, List<Change>>();
        changes.forEach(change -> together.computeIfAbsent(
                        new Moment(change.at(), change.by()), moment -> new ArrayList<>())
                .add(new Change(
                        field(change.field()),
                        shown(change.field(), change.before()),
                        shown(change.field(), change.after()))));
        return together.entrySet().stream()
                .map(entry -> new Timeline.Entry(
                        dates.shortDayAndTime(entry.getKey().at()),
                        accounts.nameOf(entry.getKey().by()),
                        texts.get("worker.history.changed"),
                        entry.getValue()))
                .toList();
    }

    /** Who looked, latest first. */
    List<Timeline.Entry> looks(List<Workers.Look> looks) {
        return looks.stream()
                .map(look -> new Timeline.Entry(
                        dates.shortDayAndTime(look.at()),
                        accounts.nameOf(look.by()),
                        "(" + accounts.agencyName(look.agency()) + ") " + what(look)))
                .toList();
    }

    private String what(Workers.Look look) {
        return look.reason() == null
                ? texts.get("worker.look." + look.what())
                : texts.get("worker.look.reason", look.reason());
    }

    private String field(String field) {
        var key = "worker.field." + field;
        return texts.has(key) ? texts.get(key) : field;
    }

    private @Nullable String shown(String field, @Nullable String value) {
        return value == null || value.isEmpty() ? value : value(field, value);
    }

    private record Moment(Instant at, String by) {}
}

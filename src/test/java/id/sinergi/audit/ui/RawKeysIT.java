package id.sinergi.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.DemonstrationTest;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.audit.TrailQuery;
import id.sinergi.shared.Change;
import id.sinergi.shared.Change.Type;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.forms.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whatever the demonstration did, and whatever its open tasks may be answered, the history says it in words. */
@DemonstrationTest
class RawKeysIT {

    private static final Pattern RAW = Pattern.compile("[a-z]+(?:[_.][a-z0-9]+)+|[0-9]{2}(?:\\.[0-9]+){1,3}|[0-9]+");

    /** No figure, and no day. */
    private static final Set<String> NOTHING = Set.of("", "–");

    @Autowired
    TrailText text;

    @Autowired
    Trail trail;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Actors actors;

    @BeforeEach
    void speakIndonesian() {
        LocaleContextHolder.setLocale(Texts.INDONESIAN);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyCodeInTheDemonstrationsTrailIsSaid() {
        var raw = new TreeSet<String>();
        var seen = 0;
        for (var entry : entries()) {
            for (var change : entry.changes()) {
                if (change.after() != null && (change.type() == Type.WORD || change.type() == Type.WORDS)) {
                    seen++;
                    raw(entry, change, raw);
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(raw).isEmpty();
    }

    /** Words are made for each reader: an act keeps a day as a day and an amount as a number. */
    @Test
    void everyDayAndNumberOfTheDemonstrationsTrailIsKeptAsSuch() {
        var said = new TreeSet<String>();
        var seen = 0;
        for (var entry : entries()) {
            for (var detail : entry.details().entrySet()) {
                var form = form(entry.action(), detail.getKey());
                if (form != null && !NOTHING.contains(detail.getValue())) {
                    seen++;
                    if (!detail.getValue().matches(form)) {
                        said.add(entry.action() + " " + detail.getKey() + "=" + detail.getValue());
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(said).isEmpty();
    }

    private static @Nullable String form(String action, String detail) {
        return switch (DetailTypes.of(action, detail)) {
            case DAY, MOMENT -> "\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+)?";
            case NUMBER -> "\\d+";
            default -> detail.equals("amount") ? "\\d+" : null;
        };
    }

    /** Where several answers are counted, their word stands in place of the value. */
    private void raw(Entry entry, Change change, Set<String> raw) {
        for (var code : String.valueOf(change.after()).split(", ")) {
            var shown = shown(entry.details().getOrDefault("task", ""), change.field(), change.type(), code);
            if (shown.equals(code) || RAW.matcher(shown).matches()) {
                raw.add(entry.action() + " " + entry.details().get("task") + "." + change.field() + "=" + code);
            }
        }
    }

    private String shown(String task, String field, Type type, String code) {
        var entry = new Entry(
                1,
                Instant.EPOCH,
                "dpmd",
                null,
                "DPMD",
                "task.completed",
                null,
                null,
                Map.of("task", task),
                List.of(new Change(field, null, code, type)),
                "hash");
        return String.valueOf(text.changes(entry).getFirst().after());
    }

    private List<Entry> entries() {
        return actors.as("inspektorat", () -> {
            var all = new ArrayList<Entry>();
            String cursor = null;
            do {
                var page = trail.search(new TrailQuery(null, null, null, null, null, null), 500, cursor)
                        .orThrow();
                all.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            return all;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"disnaker-kepala", "dpmd-kepala", "bpjs-kepala", "inspektorat", "sekda"})
    void everyAnswerThatAnOpenTaskOffersIsSaid(String username) {
        var raw = new TreeSet<String>();
        actors.as(username, () -> {
            for (var item : desk.list(TaskQuery.of(Queue.ALL), 500, null).items()) {
                for (var field : completion.fields(item)) {
                    offered(item.formKey(), field, raw);
                    field.columns().forEach(column -> offered(item.formKey(), column, raw));
                }
            }
            return null;
        });
        assertThat(raw).isEmpty();
    }

    private void offered(String form, Field field, Set<String> raw) {
        for (var option : field.options()) {
            var shown = shown(form, field.name(), Type.WORD, option.value());
            if (shown.equals(option.value()) && !option.label().equals(option.value())) {
                raw.add(form + "." + field.name() + "=" + option.value());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outreach.callBack|person7|joins|Ikut mendaftar",
                "privacy.decideRequest|article|art_15|Hak ini tidak berlaku",
                "privacy.decideRequest|record|1061|nomor 1061",
                "privacy.decideRequest|sex|L|Laki-laki",
                "compliance.proposeDenial|services|tender_permit|ender"
            })
    void codesOfAnswersAreSaid(String task, String field, String code, String said) {
        assertThat(shown(task, field, Type.WORD, code)).contains(said);
    }

    @Test
    void rulesAndFieldsOfWorkersAreSaid() {
        var rule = Map.of("key", "fine.rate", "value", "receipt", "from", "2027-01-01", "source", "Perda");
        assertThat(said("rule.added", rule)).contains("Tarif denda", "Tanggal surat diterima");
        assertThat(said("worker.corrected", Map.of("request", "DS-2026-00001", "fields", "birth_date, work_status")))
                .contains("Tanggal lahir")
                .doesNotContain("work_status");
    }

    private String said(String action, Map<String, String> details) {
        return text.sentence(new Entry(
                1, Instant.EPOCH, "dpmd", null, "DPMD", action, null, null, details, List.<Change>of(), "hash"));
    }
}

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
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What people chose in the demonstration is in the history as they read it when they chose, never as a code. */
@DemonstrationTest
class DemonstrationWordsIT {

    private static final Set<Type> CHOICES = Set.of(Type.WORD, Type.WORDS);

    @Autowired
    private TrailText text;

    @Autowired
    private Trail trail;

    @Autowired
    private Actors actors;

    @Test
    void everyChoiceIsInWords() {
        LocaleContextHolder.setLocale(Texts.INDONESIAN);
        try {
            var raw = new TreeSet<String>();
            var entries = actors.as("inspektorat", this::all);
            entries.forEach(entry -> entry.changes().stream()
                    .filter(change -> CHOICES.contains(change.type()) && change.after() != null)
                    .filter(change -> change.after().matches(".*[a-zA-Z].*"))
                    .forEach(change -> said(entry, change, raw)));
            assertThat(entries).hasSizeGreaterThan(1000);
            assertThat(raw).isEmpty();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void said(Entry entry, Change change, Set<String> raw) {
        var alone = new Entry(
                1,
                entry.at(),
                entry.actor(),
                null,
                entry.agency(),
                entry.action(),
                null,
                null,
                entry.details(),
                java.util.List.of(change),
                "");
        var words = text.changes(alone).getFirst().after();
        for (var code : change.after().split(", ")) {
            if (words != null && words.matches("(?s).*\\b" + java.util.regex.Pattern.quote(code) + "\\b.*")) {
                raw.add(entry.details().get("task") + " " + change.field() + ": " + code);
            }
        }
    }

    private java.util.List<Entry> all() {
        var all = new ArrayList<Entry>();
        var query = new TrailQuery(null, null, null, null, null, null);
        String cursor = null;
        do {
            var slice = trail.search(query, 500, cursor).orThrow();
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        return all;
    }
}

package id.sinergi.imports.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.identity.Accounts;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Look;
import id.sinergi.imports.Place;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.territory.Territory;
import java.time.Instant;

/** Imports in the reader's words. */
@SpringComponent
class ImportWords {

    private final Texts texts;
    private final Dates dates;
    private final Territory territory;
    private final Accounts accounts;

    ImportWords(Texts texts, Dates dates, Territory territory, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.territory = territory;
        this.accounts = accounts;
    }

    String kind(String kind) {
        return texts.get("import.kind." + kind);
    }

    String place(ImportJob job) {
        return job.villageCode() == null ? "–" : territory.name(job.villageCode());
    }

    String village(String code) {
        return territory.name(code);
    }

    String by(ImportJob job) {
        return accounts.nameOf(job.by());
    }

    /** Where a row stands, with its sheet where there are several. */
    String line(Place place) {
        var line = Integer.toString(place.line());
        return place.sheet() == null
                ? texts.get("import.line.n", line)
                : texts.get("import.line.sheet", place.sheet(), line);
    }

    String queued(ImportJob job) {
        return dates.dayAndTime(job.queuedAt());
    }

    String queuedShort(ImportJob job) {
        return dates.shortDayAndTime(job.queuedAt());
    }

    String broughtShort(Look look) {
        return dates.shortDayAndTime(look.at());
    }

    /** Whether it is being read, waits for its reader or has become an import. */
    StateBadge state(Look look) {
        var label = texts.get("import.draft." + look.state());
        return new StateBadge(look.state() == Look.State.READY ? State.DUE_SOON : State.OPEN, label);
    }

    String moment(Instant time) {
        return dates.dayAndTime(time);
    }

    String finished(ImportJob job) {
        return job.finishedAt() == null ? "–" : dates.dayAndTime(job.finishedAt());
    }

    /** Done, done with rejected rows, under way with its progress, or failed. */
    StateBadge state(ImportJob job) {
        return switch (job.state()) {
            case QUEUED -> new StateBadge(State.OPEN, texts.get("import.state.QUEUED"));
            case RUNNING ->
                new StateBadge(
                        State.OPEN,
                        job.isStoring()
                                ? texts.get("import.state.STORING")
                                : texts.get("import.state.RUNNING", Integer.toString(job.progress())));
            case DONE ->
                job.rejected() == 0
                        ? new StateBadge(State.DONE, texts.get("import.state.DONE"))
                        : new StateBadge(
                                State.DONE_LATE, texts.get("import.state.REJECTED", Numbers.whole(job.rejected())));
            case FAILED ->
                new StateBadge(
                        State.CANCELLED,
                        texts.get(isCancelled(job) ? "import.state.CANCELLED" : "import.state.FAILED"));
        };
    }

    static boolean isCancelled(ImportJob job) {
        return "import.cancelled".equals(job.failure());
    }

    String failure(ImportJob job) {
        return job.failure() == null ? "" : texts.get("refusal." + job.failure());
    }
}

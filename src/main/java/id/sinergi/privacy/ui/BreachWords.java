package id.sinergi.privacy.ui;

import id.sinergi.audit.Entry;
import id.sinergi.identity.Accounts;
import id.sinergi.privacy.Breach;
import id.sinergi.shared.Change;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Breaches in words: states, clock and kinds of data. */
@Component
class BreachWords {

    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    BreachWords(Accounts accounts, Texts texts, Dates dates, Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    StateBadge clock(Breach breach) {
        return switch (breach.clock(clock.instant())) {
            case ON_TIME -> new StateBadge(State.ON_TIME);
            case DUE_SOON -> new StateBadge(State.DUE_SOON);
            case OVERDUE -> new StateBadge(State.OVERDUE);
            case TOLD -> new StateBadge(State.DONE, texts.get("breach.told"));
            case TOLD_LATE -> new StateBadge(State.DONE_LATE, texts.get("breach.toldLate"));
            case NONE -> new StateBadge(State.CANCELLED, texts.get("breach.state.DISMISSED"));
        };
    }

    boolean is(Breach breach, Breach.Clock wanted) {
        return breach.clock(clock.instant()) == wanted;
    }

    String state(Breach breach) {
        return texts.get("breach.state." + breach.state().name());
    }

    /** "sisa 14 jam", or when the law was met. */
    String left(Breach breach) {
        return switch (breach.clock(clock.instant())) {
            case ON_TIME, DUE_SOON, OVERDUE -> dates.hours(breach.dueAt());
            case TOLD, TOLD_LATE -> breach.told().map(dates::shortDayAndTime).orElse("");
            case NONE -> "";
        };
    }

    String data(Breach breach) {
        return breach.data().stream().map(this::data).collect(Collectors.joining(", "));
    }

    String data(Breach.Data data) {
        return texts.get("privacy.data." + data.name());
    }

    /** Each act with who and when, and the fields it changed. */
    List<Timeline.Entry> history(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Timeline.Entry(
                        dates.shortDayAndTime(entry.at()),
                        accounts.nameOf(entry.actor()),
                        sentence(entry),
                        entry.changes().stream().map(this::change).toList()))
                .toList();
    }

    private String sentence(Entry entry) {
        var said = texts.get("trail." + entry.action());
        var audience = entry.details().get("audience");
        if (audience == null) {
            return said;
        }
        var at = LocalDateTime.parse(entry.details().getOrDefault("at", ""))
                .atZone(clock.getZone())
                .toInstant();
        return said.replace("{audience}", texts.get("audience." + audience)).replace("{at}", dates.dayAndTime(at));
    }

    private Change change(Change change) {
        return new Change(
                texts.get("field.name." + change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    private @Nullable String value(String field, @Nullable String value) {
        return value == null || value.isEmpty() || !field.equals("privacy.data")
                ? value
                : Arrays.stream(value.split(", "))
                        .map(code -> texts.get("privacy.data." + code))
                        .collect(Collectors.joining(", "));
    }

    String time(@Nullable Instant at) {
        return at == null ? "" : dates.dayAndTime(at);
    }

    @Nullable
    Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(clock.getZone()).toInstant();
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).withSecond(0).withNano(0);
    }
}

package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.entry.Entries;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How the rounds stand, within what the current user may see. */
@Service
public class RoundProgress {

    /** Stages in which the data has not been handed in yet. */
    private static final Set<String> NOT_HANDED_IN = Set.of("appoint", "collect");

    private final Rounds opener;
    private final RoundRepository rounds;
    private final CollectionRepository collections;
    private final Cases cases;
    private final Entries entries;
    private final Territory territory;
    private final Calendar calendar;

    RoundProgress(
            Rounds opener,
            RoundRepository rounds,
            CollectionRepository collections,
            Cases cases,
            Entries entries,
            Territory territory,
            Calendar calendar) {
        this.opener = opener;
        this.rounds = rounds;
        this.collections = collections;
        this.cases = cases;
        this.entries = entries;
        this.territory = territory;
        this.calendar = calendar;
    }

    /**
     * How the village of a case stands.
     *
     * @param typed people entered one by one so far
     */
    public record Progress(CaseFile file, Collection collection, String villageName, int lateDays, long typed) {

        /** Accepted when it was handed in; before that, entered so far. */
        public long entered() {
            var data = collection.handedIn();
            return data == null ? typed : data.accepted();
        }

        /** The stage while the case is open, else {@code closed} or {@code cancelled}. */
        public String state() {
            return file.isOpen() ? file.stage() : file.status().name().toLowerCase(Locale.ROOT);
        }

        /** Whether its data has not been handed in yet. */
        public boolean isWaitedFor() {
            return file.isOpen() && NOT_HANDED_IN.contains(file.stage());
        }

        public boolean isLate() {
            return file.isOpen() && lateDays > 0;
        }

        /** Whether less was handed in than expected. */
        public boolean isShort() {
            return !isWaitedFor() && missing() > 0;
        }

        /** Expected and not accepted. */
        public long missing() {
            var expected = collection.expected();
            return expected == null || collection.cancelled() ? 0 : Math.max(0, expected - entered());
        }

        /** Entered of expected in percent, where a number is expected and something entered. */
        public Optional<Long> completeness() {
            var expected = collection.expected();
            return expected == null || expected == 0 || (collection.handedIn() == null && typed == 0)
                    ? Optional.empty()
                    : Optional.of(entered() * 100 / expected);
        }
    }

    /** A round with those of its villages that the current user may see, by code. */
    public record Overview(Round round, List<Progress> villages) {

        /** Open villages by stage; ended ones under {@code closed} and {@code cancelled}. */
        public Map<String, Long> stages() {
            return villages.stream()
                    .collect(Collectors.groupingBy(Progress::state, TreeMap::new, Collectors.counting()));
        }

        /** Villages that have not handed in although the target date has passed. */
        public long late() {
            return villages.stream().filter(Progress::isLate).count();
        }
    }

    /** All rounds of which the current user may see something, newest first; DPMD sees empty ones too. */
    public List<Overview> list() {
        var all = collections.all();
        var visible = cases.visible(all.stream().map(Collection::caseNumber).toList());
        return rounds.all().stream()
                .map(round -> new Overview(
                        round,
                        progress(
                                all.stream()
                                        .filter(collection -> collection.round().id() == round.id())
                                        .toList(),
                                visible)))
                .filter(overview -> !overview.villages().isEmpty() || opener.isOpener())
                .toList();
    }

    /** One round; refused with {@code village.roundUnknown}, also where the user may see none of its villages. */
    public Result<Overview> round(long id) {
        return opener.find(id).then(round -> {
            var all = collections.ofRound(id);
            var visible = cases.visible(all.stream().map(Collection::caseNumber).toList());
            var villages = progress(all, visible);
            return villages.isEmpty() && !opener.isOpener()
                    ? Result.refused(Refusal.notFound("village.roundUnknown"))
                    : Result.done(new Overview(round, villages));
        });
    }

    private List<Progress> progress(List<Collection> all, Map<String, CaseFile> visible) {
        var today = calendar.today();
        var days = calendar.workingDays();
        var typed = entries.completed();
        return all.stream()
                .filter(collection -> visible.containsKey(collection.caseNumber()))
                .map(collection -> {
                    var file = Objects.requireNonNull(visible.get(collection.caseNumber()));
                    var name = territory.name(collection.villageCode());
                    return new Progress(
                            file,
                            collection,
                            name,
                            lateDays(file, collection, today, days),
                            typed.getOrDefault(collection.caseNumber(), 0L));
                })
                .toList();
    }

    private int lateDays(CaseFile file, Collection collection, LocalDate today, WorkingDays days) {
        var waits = NOT_HANDED_IN.contains(file.stage());
        var data = collection.handedIn();
        var until = file.isOpen() && waits ? today : data == null ? null : calendar.dateOf(data.at());
        return until == null
                ? 0
                : Math.max(0, days.between(days.onOrAfter(collection.round().targetDate()), until));
    }
}

package id.sinergi.village;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.VillageFacts;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Written;
import id.sinergi.territory.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How many workers villages are expected to have: proposed, read from a file, changed in a round. */
@Service
public class Expected {

    /** The largest number that is believed. */
    static final long MOST = 10_000_000;

    private static final int MOST_ERRORS = 10;

    private final RoundRepository rounds;
    private final CollectionRepository collections;
    private final VillageFacts facts;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    Expected(
            RoundRepository rounds,
            CollectionRepository collections,
            VillageFacts facts,
            Territory territory,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.collections = collections;
        this.facts = facts;
        this.territory = territory;
        this.currentUser = currentUser;
        this.events = events;
    }

    static boolean isPlausible(long number) {
        return number >= 0 && number <= MOST;
    }

    /** By village: what was expected last, in any round, else our own count of workers today. */
    public Map<String, Long> proposed() {
        var numbers = new HashMap<>(facts.workers());
        numbers.putAll(collections.lastExpected());
        return numbers;
    }

    /**
     * Reads {@code code,number} lines, comma or semicolon, with or without lines of words above; dots inside of a number
     * are thousands. Refused by line with {@code unknownVillageInLine}, {@code villageTwice}, and with {@code
     * notANumberInLine} also where anything stands behind the number.
     */
    public Result<Map<String, Long>> read(String csv) {
        var numbers = new LinkedHashMap<String, Long>();
        var errors = new ArrayList<FieldError>();
        var separator = csv.indexOf(';') >= 0 ? ';' : ',';
        var place = 0;
        for (var text : csv.replace("\uFEFF", "").lines().toList()) {
            place++;
            var line = fields(text, separator);
            var isBlank = line.stream().allMatch(String::isBlank);
            if (!isBlank && !isHeader(line, numbers) && errors.size() < MOST_ERRORS) {
                take(place, line, numbers, errors);
            }
        }
        if (errors.isEmpty() && numbers.isEmpty()) {
            return Result.refused(Refusal.field("expected", "required"));
        }
        return errors.isEmpty() ? Result.done(numbers) : Result.refused(Refusal.fields(errors));
    }

    /** Each line by itself: one with a quotation mark too few is said to be wrong, and does not swallow the next. */
    private static List<String> fields(String text, char separator) {
        try {
            return text.isBlank()
                    ? List.of()
                    : CsvReader.builder()
                            .fieldSeparator(separator)
                            .ofSingleCsvRecord(text)
                            .getFields();
        } catch (CsvParseException e) {
            return List.of(text);
        }
    }

    /** Words above the first village; a name with a number beside it is a village whose code is missing. */
    private static boolean isHeader(List<String> line, Map<String, Long> numbers) {
        return numbers.isEmpty()
                && line.getFirst().chars().noneMatch(Character::isDigit)
                && (line.size() < 2 || Written.whole(line.get(1)).isEmpty());
    }

    private void take(int place, List<String> line, Map<String, Long> numbers, List<FieldError> errors) {
        var code = line.getFirst().strip();
        var where = "line " + place;
        var isEven = line.size() >= 2 && line.stream().skip(2).allMatch(String::isBlank);
        var number = isEven ? Written.whole(line.get(1)) : Optional.<Long>empty();
        if (territory.village(code).isEmpty()) {
            errors.add(new FieldError(where, "unknownVillageInLine", place, code));
        } else if (number.isEmpty() || !isPlausible(number.get())) {
            errors.add(new FieldError(where, "notANumberInLine", place));
        } else if (numbers.put(code, number.get()) != null) {
            errors.add(new FieldError(where, "villageTwice", place, code));
        }
    }

    /** Of numbers for many rounds, as a page proposes and a file holds, those of villages with an open case in this one. */
    public Map<String, Long> within(long roundId, Map<String, Long> numbers) {
        var known = new HashMap<>(numbers);
        known.keySet()
                .retainAll(
                        running(roundId).stream().map(Collection::villageCode).toList());
        return known;
    }

    private List<Collection> running(long roundId) {
        return collections.ofRound(roundId).stream()
                .filter(one -> !one.cancelled())
                .toList();
    }

    /**
     * Changes what is expected of villages of a round. Gives how many changed.
     *
     * @return refused with {@code notInRound} by its code for a village without an open case in the round, with {@code village.supervisorOnly}, {@code village.roundUnknown}, {@code village.roundClosed}, or
     *     by field
     */
    @Act
    public Result<Integer> change(long roundId, Map<String, Long> numbers) {
        if (!Rounds.isOpener(currentUser.get())) {
            return Result.refused(Refusal.forbidden("village.supervisorOnly"));
        }
        if (rounds.find(roundId).isEmpty()) {
            return Result.refused(Refusal.notFound("village.roundUnknown"));
        }
        var round = rounds.lock(roundId);
        if (round.isClosed()) {
            return Result.refused(Refusal.conflict("village.roundClosed", round.name()));
        }
        if (!numbers.values().stream().allMatch(Expected::isPlausible)) {
            return Result.refused(Refusal.field("expected", "between", 0, MOST));
        }
        var running = running(roundId);
        var others = new TreeSet<>(numbers.keySet());
        running.forEach(one -> others.remove(one.villageCode()));
        if (!others.isEmpty()) {
            return Result.refused(Refusal.fields(others.stream()
                    .map(code -> new FieldError("expected." + code, "notInRound", code))
                    .toList()));
        }
        var changed = running.stream()
                .filter(one -> numbers.containsKey(one.villageCode()))
                .filter(one -> !Objects.equals(one.expected(), numbers.get(one.villageCode())))
                .toList();
        changed.forEach(one -> {
            var number = numbers.get(one.villageCode());
            collections.expected(one, number);
            events.publishEvent(VillageEvent.expectedChanged(one, number));
        });
        return Result.done(changed.size());
    }
}

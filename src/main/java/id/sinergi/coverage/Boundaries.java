package id.sinergi.coverage;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.FileNames;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.District;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Outlines of districts and villages, from files that an administrator brings; without them the map shows discs. */
@Service
public class Boundaries {

    /** Bytes. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private final BoundaryRepository repository;
    private final GeoJsonFile file;
    private final FigureScope scope;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Boundaries(
            BoundaryRepository repository,
            GeoJsonFile file,
            FigureScope scope,
            Territory territory,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.file = file;
        this.scope = scope;
        this.territory = territory;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What was taken over from a file; {@code unknown} codes were left out. */
    public record Loaded(int taken, List<String> unknown) {}

    /** How many districts and villages have an outline. */
    public record Held(int districts, int villages) {}

    public Held held() {
        return new Held(
                territory.districts().stream()
                        .findFirst()
                        .map(any -> repository.count(any.code().length()))
                        .orElse(0),
                territory.villages(null).stream()
                        .findFirst()
                        .map(any -> repository.count(any.code().length()))
                        .orElse(0));
    }

    /**
     * Takes the outlines of a GeoJSON file over, in place of those of the same areas.
     *
     * @return refused with {@code boundary.role}, {@code boundary.tooLarge}, {@code boundary.json}, {@code
     *     boundary.geometry}, {@code boundary.code} or {@code boundary.none}
     */
    @Act
    public Result<Loaded> load(String fileName, InputStream in) throws IOException {
        if (!currentUser.get().is(Role.ADMIN)) {
            return Result.refused(Refusal.forbidden("boundary.role"));
        }
        var content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return Result.refused(new Refusal("boundary.tooLarge", Refusal.Kind.TOO_LARGE, LARGEST >> 20));
        }
        return file.read(content, known()).map(read -> {
            repository.store(read.boundaries(), currentUser.get().username(), clock.instant());
            events.publishEvent(new CoverageAct(
                    "coverage.boundaries.loaded",
                    territory.regency().code(),
                    Map.of(
                            "file",
                            FileNames.of(fileName, "geojson", "json"),
                            "taken",
                            Integer.toString(read.boundaries().size())),
                    List.of()));
            return new Loaded(read.boundaries().size(), read.unknown());
        });
    }

    /** Takes all outlines away: the map shows discs again. Refused with {@code boundary.role}. */
    @Act
    public Result<Integer> clear() {
        if (!currentUser.get().is(Role.ADMIN)) {
            return Result.refused(Refusal.forbidden("boundary.role"));
        }
        var gone = repository.clear();
        events.publishEvent(new CoverageAct(
                "coverage.boundaries.cleared",
                territory.regency().code(),
                Map.of("taken", Integer.toString(gone)),
                List.of()));
        return Result.done(gone);
    }

    /** Outlines within an area; refused with {@code area.unknown}. */
    public Result<List<Boundary>> of(@Nullable String area) {
        return scope.areas(area).map(areas -> repository.within(FigureScope.patterns(areas)));
    }

    private Function<String, Optional<String>> known() {
        var codes = Stream.concat(
                        territory.districts().stream().map(District::code),
                        territory.villages(null).stream().map(Village::code))
                .collect(Collectors.toMap(code -> code.replace(".", ""), Function.identity()));
        return digits -> Optional.ofNullable(codes.get(digits));
    }
}

package id.sinergi.registry;

import id.sinergi.employers.EmployerNames;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table;
import id.sinergi.shared.Table.Format;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Members of BPJS who are nobody's resident: people that no village has written down yet, or under another number. For
 * officers and supervisors of BPJS, Disnaker and DPMD who work for the whole regency, and for those who see everything.
 */
@Service
public class Strangers {

    /** More rows than a list that somebody works through. */
    private static final int MOST_EXPORTED = 200_000;

    private static final List<String> COLUMNS =
            List.of("nik", "kpj", "name", "birthDate", "segment", "npp", "employer", "state", "asOf");

    private final StrangerQuery query;
    private final EmployerNames employers;
    private final Readings readings;
    private final Texts texts;
    private final Scope scope;
    private final Territory territory;
    private final ApplicationEventPublisher events;

    Strangers(
            StrangerQuery query,
            EmployerNames employers,
            Readings readings,
            Texts texts,
            Scope scope,
            Territory territory,
            ApplicationEventPublisher events) {
        this.query = query;
        this.employers = employers;
        this.readings = readings;
        this.texts = texts;
        this.scope = scope;
        this.territory = territory;
        this.events = events;
    }

    /**
     * A member as last reported.
     *
     * @param nik masked
     * @param npp the employer's number, empty where there is none
     * @param employer the employer's name where the registry knows it
     */
    public record Stranger(
            long id,
            String nik,
            @Nullable String kpj,
            String name,
            LocalDate birthDate,
            String segment,
            String npp,
            @Nullable String employer,
            boolean active,
            LocalDate asOf) {}

    /** What the list is narrowed to; {@code text} is part of a name, an employer's name or an NPP. */
    public record Filter(@Nullable String segment, @Nullable String text) {
        String kept() {
            return Readings.by("name", Readings.isSearched(text), "segment", segment);
        }
    }

    public boolean maySee() {
        var user = scope.user();
        return user.seesAllCases()
                || (scope.worksFor(Agency.BPJS, Agency.DISNAKER, Agency.DPMD)
                        && user.covers(territory.regency().code()));
    }

    /** By name; refused with {@code strangers.role}. */
    public Result<Slice<Stranger>> list(Filter filter, @Nullable Integer limit, @Nullable String cursor) {
        if (!maySee()) {
            return Result.refused(Refusal.forbidden("strangers.role"));
        }
        var after = Slice.decodeId(cursor, query::has);
        var size = Slice.limit(limit);
        var shown = Slice.of(rows(filter, after, size + 1), size, row -> Long.toString(row.id()));
        readings.shown(PeopleList.STRANGERS, filter.kept(), shown.items().size());
        return Result.done(shown);
    }

    /** How many {@link #list} has; 0 where it is not for this user. */
    public long count(Filter filter) {
        return maySee() ? query.count(filter, named(filter)) : 0;
    }

    /** The list as a file; recorded with its length. Refused with {@code strangers.role}. */
    @Act
    public Result<byte[]> export(Filter filter, Format format) {
        if (!maySee()) {
            return Result.refused(Refusal.forbidden("strangers.role"));
        }
        List<Stranger> rows = rows(filter, 0, MOST_EXPORTED);
        readings.handedOver(PeopleList.STRANGERS, filter.kept(), rows.size());
        events.publishEvent(new RegistryAct(
                "strangers.exported",
                null,
                Map.of("format", format.name(), "count", Integer.toString(rows.size())),
                List.of()));
        var head = COLUMNS.stream().map(column -> texts.get("worker." + column)).toList();
        return Result.done(new Table(head, rows.stream().map(this::cells).toList()).bytes(format));
    }

    private List<Stranger> rows(Filter filter, long after, int limit) {
        var rows = query.list(filter, named(filter), after, limit);
        var names = employers.byNpp(rows.stream().map(StrangerQuery.Row::npp).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Stranger(
                        row.id(),
                        Nik.mask(row.nik()),
                        row.kpj(),
                        row.name(),
                        row.birthDate(),
                        row.segment(),
                        row.npp(),
                        names.get(row.npp()),
                        row.active(),
                        row.asOf()))
                .toList();
    }

    private List<String> named(Filter filter) {
        return employers.nppsNamed(Cleaning.text(filter.text()));
    }

    private List<@Nullable String> cells(Stranger one) {
        return Arrays.asList(
                one.nik(),
                one.kpj(),
                one.name(),
                one.birthDate().toString(),
                one.segment(),
                one.npp(),
                one.employer(),
                texts.get("worker.membership." + (one.active() ? "ACTIVE" : "INACTIVE")),
                one.asOf().toString());
    }
}

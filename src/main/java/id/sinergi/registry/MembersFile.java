package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowCells;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.kinds.Stage;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Members of BPJS Ketenagakerjaan on a reporting date. */
@Component
final class MembersFile implements ImportKind {

    private static final List<Column> STAGED = List.of(
            new Column("nik", "text"),
            new Column("kpj", "text"),
            new Column("name", "text"),
            new Column("birth_date", "date"),
            new Column("segment", "text"),
            new Column("npp", "text"),
            new Column("programs", "text[]"),
            new Column("active", "boolean"),
            new Column("as_of", "date"));

    /** What a later file changes, by its columns. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("kpj", "kpj"),
            Map.entry("nama", "name"),
            Map.entry("tanggal_lahir", "birth_date"),
            Map.entry("program", "programs"),
            Map.entry("status", "active"));

    private static final Set<String> PROGRAMS = Set.of("JKK", "JKM", "JHT", "JP", "JKP");

    private final MembershipMergeRepository others;
    private final StagedQuery staged;
    private final MatchRepository matches;
    private final ApplicationEventPublisher events;

    MembersFile(
            MembershipMergeRepository others,
            StagedQuery staged,
            MatchRepository matches,
            ApplicationEventPublisher events) {
        this.others = others;
        this.staged = staged;
        this.matches = matches;
        this.events = events;
    }

    @Override
    public String code() {
        return "members";
    }

    @Override
    public Set<Agency> agencies() {
        return EnumSet.of(Agency.BPJS);
    }

    @Override
    public List<String> required() {
        return List.of("nik", "nama", "tanggal_lahir", "segmen", "program", "status", "per_tanggal");
    }

    @Override
    public List<String> optional() {
        return List.of("kpj", "npp");
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("segment", "segmen", "namalengkap", "nama");
    }

    @Override
    public List<Column> staged() {
        return STAGED;
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("(nik, segment, COALESCE(npp, ''), as_of)", "nik"));
    }

    @Override
    public List<Numbered> numbered() {
        return List.of(new Numbered("nik", "nik", Nik.BEARER));
    }

    @Override
    public Map<String, List<Code>> codes() {
        return Map.of(
                "segmen",
                List.of(new Code("PU", "PU"), new Code("BPU", "BPU"), new Code("JAKON", "JAKON")),
                "status",
                List.of(new Code("AKTIF", "AKTIF"), new Code("NONAKTIF", "NONAKTIF")));
    }

    @Override
    public Registered registered() {
        return new Registered(MembershipMergeRepository.SAME_MEMBER, FIELDS);
    }

    @Override
    public Merged merge(Stage stage, Origin origin) {
        var merged = others.members(origin);
        if (merged.created() + merged.updated() > 0) {
            Optional.ofNullable(origin.importId()).ifPresent(matches::due);
            events.publishEvent(staged.byMembers());
            events.publishEvent(staged.reported());
        }
        return merged;
    }

    @Override
    public void check(RowCheck row, RowContext context) {
        var nik = Nik.check(row, "nik");
        row.name("nama");
        var birth = RowCells.birthDate(row, context, "tanggal_lahir");
        if (nik != null && birth != null) {
            Nik.compare(row, nik, birth, "tanggal_lahir", null, context.regency());
        }
        row.keep("kpj", RowCells.number(row, "kpj", "(?=.*\\d)[A-Za-z0-9./-]{1,30}"));
        row.keep("npp", Objects.requireNonNullElse(RowCells.npp(row), ""));
        switch (Cleaning.word(row.cell("segmen"))) {
            case "pu" -> row.keep("segment", "PU");
            case "bpu" -> row.keep("segment", "BPU");
            case "jakon" -> row.keep("segment", "JAKON");
            default -> row.error("segmen", "segment.unknown");
        }
        programs(row);
        switch (Cleaning.word(row.cell("status"))) {
            case "aktif", "active" -> row.keep("active", true);
            case "nonaktif", "tidakaktif", "inactive" -> row.keep("active", false);
            default -> row.error("status", "status.unknown");
        }
        var asOf = Cleaning.date(row.cell("per_tanggal")).orElse(null);
        if (asOf == null) {
            row.error("per_tanggal", "date.unreadable");
            return;
        }
        var last = YearMonth.from(context.today()).atEndOfMonth();
        if (asOf.isBefore(RowCells.OLDEST) || asOf.isAfter(last)) {
            row.error("per_tanggal", "date.range");
            return;
        }
        if (birth != null && birth.isAfter(asOf)) {
            row.error("tanggal_lahir", "birthDate.impossible");
        }
        if (asOf.isAfter(context.today())) {
            row.warn("per_tanggal", "date.future");
        }
        row.keep("as_of", asOf);
    }

    private static void programs(RowCheck row) {
        var programs =
                List.of(Cleaning.code(row.cell("program"))
                                .toUpperCase(Locale.ROOT)
                                .split("[+,;/&\\s]+"))
                        .stream()
                        .filter(program -> !program.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (programs.isEmpty() || !PROGRAMS.containsAll(programs)) {
            row.error("program", "program.unknown");
        } else {
            row.keep("programs", "{" + String.join(",", programs) + "}");
        }
    }
}

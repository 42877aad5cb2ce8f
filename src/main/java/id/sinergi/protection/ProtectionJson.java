package id.sinergi.protection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.identity.Agency;
import id.sinergi.protection.ProtectionLists.Listed;
import id.sinergi.protection.ProtectionLists.Person;
import id.sinergi.protection.ProtectionLists.Sheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists as programs read them ({@code docs/api.md}); money in whole rupiah. */
final class ProtectionJson {

    private ProtectionJson() {}

    @Schema(name = "ProtectionSource")
    record Source(long id, String name, String kind) {}

    @Schema(name = "ProtectionList")
    record Brief(
            String number,
            String name,
            Source source,
            Agency agency,
            String state,
            @Schema(description = "First month, yyyy-mm") String from,
            int months,
            List<String> villages,
            int people,
            long monthly,
            long total,
            String proposedBy,
            Instant proposedAt,
            Outcome result) {}

    @Schema(name = "ProtectionSheet")
    record Full(
            @JsonUnwrapped Brief list,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Instant exportedAt,
            @Nullable String reference,
            @JsonUnwrapped @Nullable Terms terms) {}

    @Schema(name = "ProtectionTerms", description = "For those who see the whole list")
    record Terms(
            @Nullable Integer decile, @Nullable Long income, List<Short> occupations, long yearly, List<Line> lines) {}

    static Brief list(Listed seen) {
        var list = seen.list();
        return new Brief(
                list.number(),
                list.name(),
                new Source(list.sourceId(), list.source(), code(list.kind())),
                list.agency(),
                code(list.state()),
                list.start().toString(),
                list.months(),
                seen.file().areas(),
                seen.progress().people(),
                seen.progress().monthly(),
                seen.progress().cost(),
                list.proposedBy(),
                list.proposedAt(),
                result(seen));
    }

    static Full sheet(Sheet sheet) {
        var list = sheet.seen().list();
        return new Full(
                list(sheet.seen()),
                list.decidedBy(),
                list.decidedAt(),
                list.reason(),
                list.exportedAt(),
                list.reference(),
                sheet.whole()
                        ? new Terms(
                                list.decile(), list.income(), list.occupations(), sheet.yearly(), lines(sheet.lines()))
                        : null);
    }

    private static List<Line> lines(List<CostLine> lines) {
        return lines.stream().map(ProtectionJson::line).toList();
    }

    private static Line line(CostLine line) {
        return new Line(
                code(line.work()),
                line.program(),
                line.people(),
                line.start().toString(),
                line.months(),
                line.full(),
                line.payable(),
                line.total(),
                line.basis());
    }

    @Schema(name = "ProtectionCost")
    record Line(
            String work,
            String program,
            int people,
            String from,
            int months,
            long full,
            long payable,
            long total,
            String basis) {}

    @Schema(name = "ProtectionResult")
    record Outcome(
            int people,
            int active,
            int waiting,
            int gone,
            long realisedCost,
            @Nullable LocalDate handedOn,
            @Nullable LocalDate realiseBy,
            boolean overdue,
            @Nullable Instant checkedAt) {}

    static Outcome result(Listed seen) {
        var list = seen.list();
        var progress = seen.progress();
        return new Outcome(
                progress.people(),
                progress.active(),
                progress.waiting(),
                progress.gone(),
                progress.realised(),
                list.handedOn(),
                list.realiseBy(),
                seen.overdue(),
                list.checkedAt());
    }

    @Schema(name = "ProtectionPreview")
    record Preview(
            int people,
            int onOtherLists,
            long monthly,
            long yearly,
            long total,
            long left,
            @Nullable String relief,
            List<Line> lines) {}

    static Preview preview(Proposals.Preview preview) {
        return new Preview(
                preview.people(),
                preview.taken(),
                preview.cost().monthly(),
                preview.cost().yearly(),
                preview.cost().total(),
                preview.left(),
                preview.reliefBasis(),
                lines(preview.cost().lines()));
    }

    @Schema(name = "ProtectedPerson")
    record Protected(
            long id,
            @Schema(description = "Masked") String nik,
            String name,
            String villageCode,
            String standing,
            @Nullable LocalDate since,
            @Nullable String gone) {}

    static Protected person(Person person) {
        var worker = person.worker();
        return new Protected(
                worker.id(),
                worker.nik(),
                worker.name(),
                worker.villageCode(),
                person.standing().toLowerCase(Locale.ROOT),
                person.since(),
                person.gone());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

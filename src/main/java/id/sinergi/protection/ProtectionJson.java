package id.sinergi.protection;

import id.sinergi.protection.ProtectionLists.Listed;
import id.sinergi.protection.ProtectionLists.Person;
import id.sinergi.protection.ProtectionLists.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists as programs read them ({@code docs/api.md}); money in whole rupiah. */
final class ProtectionJson {

    private ProtectionJson() {}

    static Map<String, @Nullable Object> list(Listed seen) {
        var list = seen.list();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", list.number());
        json.put("name", list.name());
        json.put("source", source(list));
        json.put("agency", list.agency());
        json.put("state", code(list.state()));
        json.put("from", list.start().toString());
        json.put("months", list.months());
        json.put("villages", seen.file().areas());
        json.put("people", seen.progress().people());
        json.put("monthly", seen.progress().monthly());
        json.put("total", seen.progress().cost());
        json.put("proposedBy", list.proposedBy());
        json.put("proposedAt", list.proposedAt());
        json.put("result", result(seen));
        return json;
    }

    private static Map<String, Object> source(ProtectionList list) {
        return Map.of("id", list.sourceId(), "name", list.source(), "kind", code(list.kind()));
    }

    static Map<String, @Nullable Object> sheet(Sheet sheet) {
        var json = list(sheet.seen());
        var list = sheet.seen().list();
        json.put("decidedBy", list.decidedBy());
        json.put("decidedAt", list.decidedAt());
        json.put("reason", list.reason());
        json.put("exportedAt", list.exportedAt());
        json.put("reference", list.reference());
        if (sheet.whole()) {
            json.put("decile", list.decile());
            json.put("income", list.income());
            json.put("occupations", list.occupations());
            json.put("yearly", sheet.yearly());
            json.put("lines", lines(sheet.lines()));
        }
        return json;
    }

    private static List<Map<String, Object>> lines(List<CostLine> lines) {
        return lines.stream().map(ProtectionJson::line).toList();
    }

    private static Map<String, Object> line(CostLine line) {
        var json = new LinkedHashMap<String, Object>();
        json.put("work", code(line.work()));
        json.put("program", line.program());
        json.put("people", line.people());
        json.put("from", line.start().toString());
        json.put("months", line.months());
        json.put("full", line.full());
        json.put("payable", line.payable());
        json.put("total", line.total());
        json.put("basis", line.basis());
        return json;
    }

    static Map<String, @Nullable Object> result(Listed seen) {
        var list = seen.list();
        var progress = seen.progress();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("people", progress.people());
        json.put("active", progress.active());
        json.put("waiting", progress.waiting());
        json.put("gone", progress.gone());
        json.put("realisedCost", progress.realised());
        json.put("handedOn", list.handedOn());
        json.put("realiseBy", list.realiseBy());
        json.put("overdue", seen.overdue());
        json.put("checkedAt", list.checkedAt());
        return json;
    }

    static Map<String, Object> preview(Proposals.Preview preview) {
        var json = new LinkedHashMap<String, Object>();
        json.put("people", preview.people());
        json.put("onOtherLists", preview.taken());
        json.put("monthly", preview.cost().monthly());
        json.put("yearly", preview.cost().yearly());
        json.put("total", preview.cost().total());
        json.put("left", preview.left());
        json.put("relief", preview.reliefBasis());
        json.put("lines", lines(preview.cost().lines()));
        return json;
    }

    static Map<String, @Nullable Object> person(Person person) {
        var worker = person.worker();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", worker.id());
        json.put("nik", worker.nik());
        json.put("name", worker.name());
        json.put("villageCode", worker.villageCode());
        json.put("standing", person.standing().toLowerCase(Locale.ROOT));
        json.put("since", person.since());
        json.put("gone", person.gone());
        return json;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

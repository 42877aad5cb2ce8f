package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table;
import id.sinergi.shared.Table.Format;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipt of a sweep as a table: a row for each employer with its case, or why there is none. */
@Component
public class SweepReceipt {

    private final Sweeps sweeps;
    private final Territory territory;
    private final Texts texts;

    SweepReceipt(Sweeps sweeps, Territory territory, Texts texts) {
        this.sweeps = sweeps;
        this.territory = territory;
        this.texts = texts;
    }

    /** Refused as by {@link Sweeps#lines}. */
    public Result<byte[]> file(long id, Format format) {
        var head = Stream.of("employer", "village", "state", "case", "months", "amount")
                .map(column -> texts.get("arrears.column." + column))
                .toList();
        return sweeps.lines(id, null)
                .map(lines -> new Table(head, lines.stream().map(this::cells).toList()).bytes(format));
    }

    private List<@Nullable Object> cells(Line line) {
        return Arrays.asList(
                line.name(),
                territory.name(line.villageCode()),
                texts.get("arrears.state." + line.state()),
                line.caseNumber(),
                line.open().stream().map(one -> one.month().toString()).collect(Collectors.joining(", ")),
                line.amount());
    }
}

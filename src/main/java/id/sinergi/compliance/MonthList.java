package id.sinergi.compliance;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A finding's months as a person types them: one a line, {@code 2026-08: 1.500.000}; a blank or a sign parts the two. */
final class MonthList {

    /** Ten years: older claims have lapsed, and nobody types more. */
    static final int MOST = 120;

    private static final YearMonth FIRST = YearMonth.of(1950, 1);

    private static final Pattern LINE = Pattern.compile(
            "(\\d{4})-(0[1-9]|1[0-2])(?:\\s*[:=]\\s*|\\s+)(?:Rp\\s*)?(\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,15})");

    private MonthList() {}

    static String show(List<Finding.Month> months) {
        return months.stream()
                .map(month -> month.month() + ": " + month.amount())
                .collect(Collectors.joining("\n"));
    }

    /** Refused at {@code field} with {@code notMonths}, {@code month.range}, {@code monthTwice} or {@code tooManyRows}. */
    static List<Finding.Month> read(String field, String text, YearMonth now) {
        var months = new ArrayList<Finding.Month>();
        for (var line : text.split("[\n;]")) {
            if (!line.isBlank()) {
                months.add(month(field, line.strip()));
            }
        }
        wrong(field, months, now).ifPresent(error -> {
            throw Refusal.fields(List.of(error)).raise();
        });
        return months;
    }

    /** A month that stands twice, lies beyond this one or long ago, or too many. */
    static Optional<FieldError> wrong(String field, List<Finding.Month> months, YearMonth now) {
        if (months.size() > MOST) {
            return Optional.of(new FieldError(field, "tooManyRows", MOST));
        }
        var seen = new HashSet<YearMonth>();
        for (var month : months) {
            if (month.month().isBefore(FIRST) || month.month().isAfter(now)) {
                return Optional.of(new FieldError(field, "month.range"));
            }
            if (!seen.add(month.month())) {
                return Optional.of(new FieldError(field, "monthTwice", month.month()));
            }
        }
        return Optional.empty();
    }

    private static Finding.Month month(String field, String line) {
        var read = LINE.matcher(line);
        if (!read.matches()) {
            throw Refusal.field(field, "notMonths", line).raise();
        }
        return new Finding.Month(
                YearMonth.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))),
                Long.parseLong(read.group(3).replace(".", "")));
    }
}

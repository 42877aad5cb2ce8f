package id.sinergi.compliance;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A finding's months as a person types them: one a line, {@code 2026-08: 1.500.000}. */
final class MonthList {

    /** Ten years: older claims have lapsed, and nobody types more. */
    static final int MOST = 120;

    private static final Pattern LINE =
            Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])\\s*[:=]?\\s*(?:Rp\\s*)?(\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,15})");

    private MonthList() {}

    static String show(List<Finding.Month> months) {
        return months.stream()
                .map(month -> month.month() + ": " + month.amount())
                .collect(Collectors.joining("\n"));
    }

    /** Refused at {@code field} with {@code notMonths}, {@code monthTwice} or {@code tooManyRows}. */
    static List<Finding.Month> read(String field, String text) {
        var months = new ArrayList<Finding.Month>();
        for (var line : text.split("[\n;]")) {
            if (!line.isBlank()) {
                months.add(month(field, line.strip()));
            }
        }
        check(field, months);
        return months;
    }

    /** Refuses a month that stands twice, and too many. */
    static void check(String field, List<Finding.Month> months) {
        if (months.size() > MOST) {
            throw new RefusedException(Refusal.field(field, "tooManyRows", MOST));
        }
        var seen = new HashSet<YearMonth>();
        for (var month : months) {
            if (!seen.add(month.month())) {
                throw new RefusedException(
                        Refusal.field(field, "monthTwice", month.month().toString()));
            }
        }
    }

    private static Finding.Month month(String field, String line) {
        var read = LINE.matcher(line);
        if (!read.matches()) {
            throw new RefusedException(Refusal.field(field, "notMonths", line));
        }
        return new Finding.Month(
                YearMonth.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))),
                Long.parseLong(read.group(3).replace(".", "")));
    }
}

package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook means: by its type, its format and the workbook's system of dates. */
final class Values {

    /** Up to here a spreadsheet's number is exact. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);
    /** As a sheet shows it. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_DIGITS = 30;
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** The 29th of February 1900, which there was not. */
    private static final int LEAP = 60;
    /** The last day of the year 9999. */
    private static final int LAST = 2_958_465;

    private final List<String> strings;
    private final Styles styles;
    private final boolean is1904;

    Values(List<String> strings, Styles styles, boolean is1904) {
        this.strings = strings;
        this.styles = styles;
        this.is1904 = is1904;
    }

    Cell of(@Nullable String type, @Nullable String style, String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(shared(value));
            case "str" -> Cell.text(Escapes.decode(value));
            case "inlineStr" -> Cell.text(value);
            case "b" -> value.isBlank() ? Cell.EMPTY : Cell.text(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> Cell.text(value.strip());
            case "e" -> value.isBlank() ? Cell.NO_RESULT : new Cell(value.strip(), Cell.Type.ERROR);
            case "n" -> value.isBlank() ? Cell.EMPTY : number(value.strip(), style);
            default -> value.isBlank() ? Cell.EMPTY : new Cell(value.strip(), Cell.Type.ERROR);
        };
    }

    /** Some programs mark empty cells as text too. */
    private String shared(String value) {
        if (value.isBlank()) {
            return "";
        }
        try {
            return strings.get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unreadable(e);
        }
    }

    private Cell number(String value, @Nullable String style) {
        if (value.length() > MOST_DIGITS * 2) {
            return Cell.text(value);
        }
        try {
            var number = new BigDecimal(value);
            if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
                return Cell.text(value);
            }
            var date = styles.isDate(style) ? date(number) : null;
            if (date != null) {
                return Cell.text(date.toString());
            }
            return styles.isScaled(style, number.signum())
                    ? new Cell(shown(number) + " (" + styles.format(style) + ")", Cell.Type.SCALED)
                    : new Cell(shown(number), Cell.Type.NUMBER);
        } catch (NumberFormatException e) {
            return Cell.text(value);
        }
    }

    private static String shown(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        var isExact = plain.scale() <= 0 && plain.abs().compareTo(EXACT) <= 0;
        return (isExact ? plain : plain.round(SHOWN).stripTrailingZeros()).toPlainString();
    }

    private @Nullable LocalDate date(BigDecimal number) {
        var serial = number.longValue();
        if (serial < (is1904 ? 0 : 1) || serial > LAST) {
            return null;
        }
        return is1904 ? FROM_1904.plusDays(serial) : FROM_1900.plusDays(serial < LEAP ? serial + 1 : serial);
    }
}

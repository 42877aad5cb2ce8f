package id.sinergi.shared.ui;

import id.sinergi.shared.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Numbers as the reader writes them: 79.388 and 34,81 % in Indonesian, 79,388 and 34.81 % in English. */
public final class Numbers {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private Numbers() {}

    /** "79.388". */
    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(number);
    }

    /** "34,81 %" from a share between 0 and 1. */
    public static String percent(double share) {
        return decimal(share * 100, 2) + NO_BREAK_SPACE + "%";
    }

    /** "34,81 %" of {@code part} in {@code whole}; a dash where the whole is nothing. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    /** "Rp 87.412.000". */
    public static String rupiah(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return "Rp" + NO_BREAK_SPACE + format.format(amount);
    }

    public static String rupiah(long amount) {
        return rupiah(BigDecimal.valueOf(amount));
    }

    /** "0,445": a rate with as many digits as it has. */
    public static String rate(BigDecimal percent) {
        return decimal(
                percent.doubleValue(), Math.max(0, percent.stripTrailingZeros().scale()));
    }

    /** With exactly {@code digits} digits after the decimal sign. */
    public static String decimal(double number, int digits) {
        var format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** "12 kB", "3,4 MB": a file's size. */
    public static String bytes(long bytes) {
        return bytes < 1_000_000
                ? whole(Math.max(1, Math.round(bytes / 1_000.0))) + NO_BREAK_SPACE + "kB"
                : decimal(bytes / 1_000_000.0, 1) + NO_BREAK_SPACE + "MB";
    }
}

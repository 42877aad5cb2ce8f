package id.sinergi.protection;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Where contributions are paid from.
 *
 * @param budget whole rupiah, for all lists of this source together
 * @param committed what the lists of this source cost that have not ended without being realised
 * @param from first day, and {@code to} last day of the contribution months that it may pay
 * @param basis the legal source: regulation, decree or agreement
 */
public record FundingSource(
        long id,
        Kind kind,
        String name,
        long budget,
        long committed,
        LocalDate from,
        LocalDate to,
        String basis,
        String enteredBy) {

    public enum Kind {
        APBD,
        ADD,
        DANA_DESA,
        CSR,
        SPONSOR
    }

    public long left() {
        return budget - committed;
    }

    boolean pays(YearMonth start, int months) {
        return !start.atDay(1).isBefore(from)
                && !start.plusMonths(months - 1L).atDay(1).isAfter(to);
    }
}

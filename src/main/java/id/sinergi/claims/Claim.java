package id.sinergi.claims;

import id.sinergi.rates.AmountLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed because of one finding, and how it comes about.
 *
 * @param amount contributions, rupiah: the sum of {@code lines}
 * @param late the late fine by month, up to {@code on}
 * @param lateTotal rupiah
 */
public record Claim(
        long findingId, long amount, List<AmountLine> lines, LocalDate on, List<LateFine> late, long lateTotal) {}

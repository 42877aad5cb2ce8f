package id.sinergi.claims;

import id.sinergi.compliance.Finding;
import id.sinergi.rates.AmountLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed because of one finding, and how it comes about.
 *
 * @param amount contributions, rupiah: the sum of {@code lines}, or of {@code byMonth} where there are none
 * @param lines how it was counted here; empty where the months were reported, as in the BPJS list of arrears
 * @param byMonth contributions of each month; empty for a construction contract
 * @param late the late fine by month, up to {@code on}
 * @param lateTotal rupiah
 * @param sanction the fine of PP 86/2013 by month, from the end of the second warning up to {@code on} or, where it has
 *     been proposed, up to the day it is counted to; empty before
 * @param sanctionTotal rupiah
 */
public record Claim(
        long findingId,
        long amount,
        List<AmountLine> lines,
        List<Finding.Month> byMonth,
        LocalDate on,
        List<LateFine> late,
        long lateTotal,
        List<SanctionFine> sanction,
        long sanctionTotal) {}

package id.sinergi.ladder;

import java.math.BigDecimal;

/**
 * The rules of one day.
 *
 * @param finePercent percent per month
 * @param collectiveLeaveOff whether collective leave is no working day
 */
public record Rules(
        int answerDays,
        int warningDays,
        boolean clockStartsAtReceipt,
        BigDecimal finePercent,
        String fineBasis,
        int fineWithinDays,
        int paymentDay,
        BigDecimal latePercent,
        String lateBasis,
        boolean collectiveLeaveOff) {}

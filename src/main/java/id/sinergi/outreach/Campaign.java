package id.sinergi.outreach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outreach campaign.
 *
 * @param number the case's number
 * @param starts first day of the period, {@code ends} its last
 * @param goal registrations it aims at
 * @param budget whole rupiah
 * @param planner who handed in the plan last
 * @param planReason why the plan was returned, until it is handed in again
 * @param cost what it cost in the end, whole rupiah
 */
public record Campaign(
        String number,
        String name,
        LocalDate starts,
        LocalDate ends,
        int goal,
        long budget,
        @Nullable String planner,
        @Nullable String planReason,
        @Nullable String evaluation,
        @Nullable Long cost,
        @Nullable String evaluator,
        @Nullable String evaluationReason,
        int version) {}

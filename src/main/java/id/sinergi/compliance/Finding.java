package id.sinergi.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a case.
 *
 * @param amount contributions concerned, rupiah
 * @param origin {@code report}, {@code village:<code>} where a village's data collection found it, {@code arrears:<id>} of
 *     the sweep that found it, {@code visit:<id>} of a joint visit
 * @param confirmedOn since when BPJS has confirmed it
 * @param joined whether it joined the case after its own findings were verified
 */
public record Finding(
        long id,
        FindingKind kind,
        int workers,
        int months,
        long amount,
        String evidence,
        String origin,
        Status status,
        String reportedBy,
        Instant reportedAt,
        @Nullable LocalDate confirmedOn,
        boolean joined,
        Parts parts) {

    /** How far a finding has come: reported, verified by Disnaker, confirmed by BPJS, or dismissed. */
    public enum Status {
        REPORTED,
        VERIFIED,
        CONFIRMED,
        DISMISSED
    }

    /** Contributions of one month, rupiah. */
    public record Month(YearMonth month, long amount) {}

    /**
     * A construction project that is not registered.
     *
     * @param contractValue rupiah, from 1
     * @param workOrder day of the work order, from which its 14 working days run (Permenaker 44/2015)
     */
    public record Project(String name, long contractValue, LocalDate workOrder) {}

    /**
     * What a finding consists of, as far as it is known.
     *
     * @param byMonth by month, each once
     * @param workerIds the registry's ids of workers concerned
     * @param documents documents of the case
     */
    public record Parts(
            List<Month> byMonth,
            List<Long> workerIds,
            List<UUID> documents,
            @Nullable Project project) {

        public static final Parts NONE = new Parts(List.of(), List.of(), List.of(), null);

        public Parts {
            byMonth = List.copyOf(byMonth);
            workerIds = List.copyOf(workerIds);
            documents = List.copyOf(documents);
        }

        public static Parts ofWorkers(List<Long> workerIds) {
            return new Parts(List.of(), workerIds, List.of(), null);
        }

        public static Parts ofMonths(List<Month> byMonth) {
            return new Parts(byMonth, List.of(), List.of(), null);
        }
    }

    /** A finding as it is reported. Months that are given make up its number of months and its amount. */
    public record New(FindingKind kind, int workers, int months, long amount, String evidence, Parts parts) {

        public New {
            if (!parts.byMonth().isEmpty()) {
                months = parts.byMonth().size();
                amount = parts.byMonth().stream().mapToLong(Month::amount).sum();
            }
        }

        public New(FindingKind kind, int workers, int months, long amount, String evidence) {
            this(kind, workers, months, amount, evidence, Parts.NONE);
        }
    }

    /** Whether the first warning, of {@code warnedOn}, could name it: it was confirmed by then. */
    public boolean isWarned(@Nullable LocalDate warnedOn) {
        return warnedOn == null || confirmedOn == null || !confirmedOn.isAfter(warnedOn);
    }

    /** Whether its numbers may still be changed. */
    public boolean isUnsettled() {
        return status == Status.REPORTED || status == Status.VERIFIED;
    }
}

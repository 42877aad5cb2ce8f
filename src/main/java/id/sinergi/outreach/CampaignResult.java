package id.sinergi.outreach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a campaign achieved: per village and channel, and what the registry says 30, 60 and 90 days later. */
public record CampaignResult(
        List<OfVillage> villages,
        List<Measure> measures,
        @Nullable Long cost) {

    /**
     * A village of the campaign.
     *
     * @param atSession registrations of those who wanted it in the session
     * @param afterCall those who joined after having been called back
     */
    public record OfVillage(
            String villageCode,
            int sessions,
            int held,
            int attendance,
            int wanting,
            int atSession,
            int afterCall,
            int rejected,
            int joined) {

        public int registrations() {
            return atSession + afterCall;
        }
    }

    /**
     * The attendance against the membership on a date.
     *
     * @param known attendees whose NIK is known
     * @param active of them active with JKK and JKM
     * @param joined of those not yet active on the day of their session
     */
    public record Measure(int days, LocalDate at, int known, int active, int joined) {}

    public int attendance() {
        return villages.stream().mapToInt(OfVillage::attendance).sum();
    }

    public int registrations() {
        return villages.stream().mapToInt(OfVillage::registrations).sum();
    }

    /** New members by the latest measure. */
    public int joined() {
        return measures.isEmpty() ? 0 : measures.getLast().joined();
    }

    /** Whole rupiah; none before the cost is known or where nobody joined. */
    public Optional<Long> costPerMember() {
        return cost == null || joined() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(cost)
                        .divide(BigDecimal.valueOf(joined()), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}

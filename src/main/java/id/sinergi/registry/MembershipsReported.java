package id.sinergi.registry;

import java.time.LocalDate;
import java.util.Set;

/** BPJS reported who is a member on these dates. Published in the transaction that took its file over. */
public record MembershipsReported(Set<LocalDate> dates) {

    public MembershipsReported {
        dates = Set.copyOf(dates);
    }
}

package id.sinergi.outreach;

import java.time.LocalDate;

/** A campaign in a list. */
public record CampaignProgress(
        String number,
        String name,
        LocalDate starts,
        LocalDate ends,
        int goal,
        int sessions,
        int held,
        int overdue,
        int attendance,
        int registrations) {}

package id.sinergi.worklist;

/** The counter strip: what is mine or open to my unit. */
public record TaskCounts(
        int overdue, int dueToday, int thisWeek, int fresh, int paused, int unclaimed, int mine, int unit, int all) {}

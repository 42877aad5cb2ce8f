package id.sinergi.worklist;

/**
 * The counter strip and the tabs.
 *
 * @param overdue of the queue, as the next four
 * @param unclaimed of everything the user may see: what no unit has accepted in time
 * @param mine how many tasks the user holds, with {@code unit} and {@code all} the figures of the tabs
 */
public record TaskCounts(
        int overdue, int dueToday, int thisWeek, int fresh, int paused, int unclaimed, int mine, int unit, int all) {}

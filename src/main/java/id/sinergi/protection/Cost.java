package id.sinergi.protection;

import java.util.List;

/**
 * What a list costs; whole rupiah.
 *
 * @param monthly in its first month
 * @param yearly in twelve months from its start, by the rates known today
 * @param total over its own period: what the budget must bear
 */
public record Cost(long monthly, long yearly, long total, List<CostLine> lines) {}

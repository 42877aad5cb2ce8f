package id.sinergi.protection;

/**
 * How the people of a list stand, those that the reader may see; money in whole rupiah.
 *
 * @param active seen as members with JKK and JKM
 * @param waiting not yet
 * @param gone no longer to be protected: died, moved, no longer counted
 * @param monthly cost of the first month
 * @param cost over the list's period
 * @param realised cost of those who are active
 */
public record Progress(int people, int active, int waiting, int gone, long monthly, long cost, long realised) {}

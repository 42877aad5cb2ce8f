package id.sinergi.identity;

import java.time.Instant;

/**
 * A browser on which somebody signed in.
 *
 * @param mark by which the trail names it too
 * @param address from where it signed in last, masked
 */
public record KnownDevice(long id, String mark, String address, Instant since, Instant lastAt) {}

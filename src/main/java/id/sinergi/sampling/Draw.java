package id.sinergi.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A random draw in a round: villages in the order of the hash of seed and code, as many as the percentage makes, rounded
 * up. Whoever has the seed and the list can draw it again.
 *
 * @param number counts the draws of a round: villages that are added later are drawn among themselves
 * @param percent share that is drawn, 0 to 100
 */
public record Draw(long round, int number, String seed, int percent, Instant at, List<Lot> lots) {

    /** One village with its place in the draw, from 1. */
    public record Lot(String village, int place, String hash, boolean drawn) {}

    static Draw of(long round, int number, String seed, int percent, Instant at, Collection<String> villages) {
        return new Draw(round, number, seed, percent, at, lots(seed, percent, villages));
    }

    /** The same draw once more, from nothing but its seed, its share and its villages. */
    public List<Lot> again() {
        return lots(seed, percent, lots.stream().map(Lot::village).toList());
    }

    private static List<Lot> lots(String seed, int percent, Collection<String> villages) {
        var wanted = (villages.stream().distinct().count() * percent + 99) / 100;
        var sorted = villages.stream()
                .distinct()
                .sorted(Comparator.comparing((String code) -> hash(seed, code)).thenComparing(code -> code))
                .toList();
        var lots = new ArrayList<Lot>();
        for (var village : sorted) {
            lots.add(new Lot(village, lots.size() + 1, hash(seed, village), lots.size() < wanted));
        }
        return List.copyOf(lots);
    }

    private static String hash(String seed, String village) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest((seed + ":" + village).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.sinergi.village;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * The random sample of a round: villages in the order of the hash of seed and code, as many as the percentage makes,
 * rounded up. Whoever has the seed can draw it again.
 */
final class Sample {

    private Sample() {}

    static boolean isDrawn(String village, Collection<String> villages, int percent, String seed) {
        var wanted = (villages.size() * percent + 99) / 100;
        return villages.stream()
                .distinct()
                .sorted(Comparator.comparing((String code) -> rank(seed, code)).thenComparing(code -> code))
                .limit(wanted)
                .anyMatch(village::equals);
    }

    private static String rank(String seed, String village) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest((seed + ":" + village).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

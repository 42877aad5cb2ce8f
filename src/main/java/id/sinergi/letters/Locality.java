package id.sinergi.letters;

import org.jspecify.annotations.Nullable;

/**
 * Where a letter belongs when its case has many villages, or its agency an office in each district.
 *
 * @param villageCode the village it is about: other villages of the case do not see it, and whoever works on it must cover it
 * @param district name of the district whose office writes it, which numbers by itself; {@code null} for agencies with one
 *     office
 */
public record Locality(String villageCode, @Nullable String district) {}

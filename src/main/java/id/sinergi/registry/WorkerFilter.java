package id.sinergi.registry;

import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.shared.PersonalNumber;
import org.jspecify.annotations.Nullable;

/**
 * What to show of the people the user may see; {@code null} leaves a criterion out.
 *
 * @param text part of a name in any spelling; digits find nobody
 * @param area code of a village or district
 * @param membership {@code ACTIVE}, {@code INACTIVE}, {@code NONE}, or {@link #UNPROTECTED} for all but the active
 * @param eligible only those who count today (of age too), or only those whose work does not count
 * @param route only those routed so: {@link #OUTREACH}, {@link #EMPLOYER} or {@link #SUBSIDY}
 * @param segment {@code PU}, {@code BPU} or {@code JAKON}, as the coverage counts them today
 */
public record WorkerFilter(
        @Nullable String text,
        @Nullable String area,
        @Nullable String membership,
        @Nullable Boolean eligible,
        @Nullable String route,
        @Nullable String segment) {

    /** Not an active member: never one, no longer one, or not yet matched. */
    public static final String UNPROTECTED = "UNPROTECTED";

    /** To be won over in a session. */
    public static final String OUTREACH = "outreach";

    /** The duty of an employer. */
    public static final String EMPLOYER = "employer_finding";

    /** Vulnerable, proposed for subsidised contributions. */
    public static final String SUBSIDY = "subsidy";

    /** Of any segment. */
    public WorkerFilter(
            @Nullable String text,
            @Nullable String area,
            @Nullable String membership,
            @Nullable Boolean eligible,
            @Nullable String route) {
        this(text, area, membership, eligible, route, null);
    }

    public static final WorkerFilter ALL = new WorkerFilter(null, null, null, null, null);

    /** The text without what is not looked for. */
    String words() {
        return Cleaning.text(text).replaceAll("[%\\\\]", "");
    }

    /** Whether a number is looked for, or a part of one: by those nobody is found in a list. */
    public boolean isNumber() {
        var plain = words().replaceAll("[\\s\\p{Punct}]", "");
        return (!plain.isEmpty() && plain.chars().allMatch(Character::isDigit)) || PersonalNumber.isIn(text);
    }

    /** Whether enough of a name is there to look for one like it. */
    boolean isName() {
        return words().length() > 3;
    }

    /** As the count of readings keeps it: without the name that was looked for. */
    String kept() {
        return Readings.by(
                "name",
                Readings.isSearched(text),
                "area",
                area,
                "membership",
                membership,
                "counted",
                eligible,
                "route",
                route,
                "segment",
                segment);
    }
}

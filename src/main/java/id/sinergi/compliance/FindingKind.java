package id.sinergi.compliance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of non-compliance; their words have the key {@code finding.<name>}. */
public enum FindingKind {
    /** Liable and not registered. */
    PWBD(true),
    /** Registers only a part of the workers. */
    PDS_TK(true),
    /** Reports wages below the real ones. */
    PDS_UPAH(false),
    /** Takes only a part of the programmes. */
    PDS_PROGRAM(false),
    /** Arrears of contributions. */
    ARREARS(true),
    /** Construction project that is not registered. */
    JAKON(false);

    private final boolean forProsecutor;

    FindingKind(boolean forProsecutor) {
        this.forProsecutor = forProsecutor;
    }

    /** Whether a special power of attorney to the prosecutor's office may be given for it. */
    public boolean isForProsecutor() {
        return forProsecutor;
    }

    /** By name, however it is written: {@code PDS-TK}, {@code pds_tk}. */
    public static Optional<FindingKind> ofCode(String code) {
        var name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}

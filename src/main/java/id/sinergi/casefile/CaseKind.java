package id.sinergi.casefile;

import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of case with the prefix of their numbers, their process, their stages and who takes part. */
public enum CaseKind {
    VILLAGE_COLLECTION(
            "PD",
            "village-data-collection",
            List.of("appoint", "collect", "signoff", "review", "duplicates", "match", "audit"),
            EnumSet.complementOf(EnumSet.of(Agency.TI))),
    EMPLOYER_COMPLIANCE(
            "KP",
            "employer-compliance",
            List.of("verify", "guidance", "warning1", "warning2", "fine", "denial", "lift"),
            EnumSet.of(Agency.DISNAKER, Agency.BPJS, Agency.INSPEKTORAT, Agency.SETDA)),
    OUTREACH_CAMPAIGN(
            "SO",
            "outreach-campaign",
            List.of("plan", "approve", "sessions", "measure", "evaluate"),
            EnumSet.complementOf(EnumSet.of(Agency.TI))),
    SUBSIDISED_PROTECTION(
            "PB",
            "subsidised-protection",
            List.of("propose", "decide", "register", "realise"),
            EnumSet.complementOf(EnumSet.of(Agency.TI))),
    /** A person asks about the own data (UU 27/2022). */
    DATA_SUBJECT_REQUEST(
            "DS",
            "data-subject-request",
            List.of("lookUp", "correct", "answer"),
            EnumSet.complementOf(EnumSet.of(Agency.TI)));

    private final String prefix;
    private final String process;
    private final List<String> stages;
    private final Set<Agency> participants;

    CaseKind(String prefix, String process, List<String> stages, Set<Agency> participants) {
        this.prefix = prefix;
        this.process = process;
        this.stages = stages;
        this.participants = participants;
    }

    public String prefix() {
        return prefix;
    }

    public String process() {
        return process;
    }

    /** Stages in plain order, without the end. */
    public List<String> stages() {
        return stages;
    }

    /** The name programs use, such as {@code village_collection}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean involves(Agency agency) {
        return participants.contains(agency);
    }

    public static Optional<CaseKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> visibleTo(User user) {
        return Arrays.stream(values())
                .filter(kind -> user.isSystem() || kind.involves(user.agency()))
                .map(Enum::name)
                .toList();
    }
}

package id.sinergi.outreach;

import id.sinergi.shared.PersonalNumber;
import org.jspecify.annotations.Nullable;

/** Somebody who came to a session and agreed that this data be kept. */
record Attendee(
        long id,
        String sessionId,
        String name,
        @Nullable String nik,
        @Nullable String phone,
        Wish wants,
        @Nullable Answer answer,
        @Nullable Registration registration,
        @Nullable String reason) {

    /** First digits of a phone number that are shown. */
    private static final int SHOWN = 4;

    /** Whether the person wants to register, as said in the session. */
    enum Wish {
        YES,
        UNDECIDED,
        NO
    }

    /** What the undecided said when called back. */
    enum Answer {
        JOINS,
        DECLINES,
        UNREACHABLE
    }

    /** What BPJS made of the wish. */
    enum Registration {
        REGISTERED,
        REJECTED
    }

    /** As it may stand on a screen: NIK masked, of the phone only the ends. */
    String shown() {
        return name + (nik == null ? "" : " · " + PersonalNumber.mask(nik)) + masked(phone);
    }

    /** With the phone number, for the officer who has to call. */
    String callable() {
        return name + (phone == null ? "" : " · " + phone);
    }

    private static String masked(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        return " · "
                + (phone.length() < 2 * SHOWN
                        ? "•".repeat(phone.length())
                        : phone.substring(0, SHOWN) + "••••" + phone.substring(phone.length() - 2));
    }
}

package id.sinergi.outreach;

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

    /** As it may stand on a screen: NIK and phone with only their ends. */
    String shown() {
        return name + masked(nik, 6) + masked(phone, 4);
    }

    /** With the phone number, for the officer who has to call. */
    String callable() {
        return name + (phone == null ? "" : " · " + phone);
    }

    private static String masked(@Nullable String digits, int shown) {
        if (digits == null) {
            return "";
        }
        return " · "
                + (digits.length() < shown + 4
                        ? "•".repeat(digits.length())
                        : digits.substring(0, shown) + "••••" + digits.substring(digits.length() - 2));
    }
}

package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.time.LocalDate;

/** What anybody may know of a genuine letter: whose, which and when; nothing of whom it is about. */
public record VerifiedLetter(Agency agency, String kind, String number, LocalDate date, State state) {

    /** Whether the letter still holds. */
    public enum State {
        ISSUED,
        SENT,
        VOID;

        /** What a letter with a number is to the public: whether it is signed yet is nobody's business. */
        static State of(LetterStatus status) {
            return switch (status) {
                case SENT -> SENT;
                case VOID -> VOID;
                case DRAFT, CHECKED, SIGNED -> ISSUED;
            };
        }
    }
}

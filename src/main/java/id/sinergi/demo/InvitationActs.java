package id.sinergi.demo;

import id.sinergi.identity.Agency;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterReceipts;
import id.sinergi.letters.Letters;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of the invitations of a campaign's sessions, each act by the people whose act it is. */
@Component
class InvitationActs {

    private final DemoDriver driver;
    private final LetterSteps steps;
    private final Letters letters;
    private final LetterReceipts receipts;

    InvitationActs(DemoDriver driver, LetterSteps steps, Letters letters, LetterReceipts receipts) {
        this.driver = driver;
        this.steps = steps;
        this.letters = letters;
        this.receipts = receipts;
    }

    /** Who writes an office's letters, and who checks them. */
    record OfficeStaff(String writer, String checker) {}

    void approve(String number, OfficeStaff office, LocalDate day) {
        steps.approve(number, day, office.checker());
    }

    /** Approved, signed and out of the house. */
    void send(String number, OfficeStaff office, LocalDate day) {
        approve(number, office, day);
        steps.send(number, day, office.writer(), "Undangan bertanda tangan.pdf", "hand", "Staf kantor desa");
    }

    /** They reached the heads of the villages. */
    void received(String number, LocalDate day) {
        invitations(number)
                .forEach(letter -> driver.as(
                        writer(letter),
                        day,
                        number,
                        () -> receipts.received(letter.id(), day, "Sekretaris desa", null)
                                .orThrow()));
    }

    /** They came back, which opens the task of sending them again. */
    void returned(String number, LocalDate day) {
        invitations(number)
                .forEach(letter -> driver.as(
                        writer(letter),
                        day,
                        number,
                        () -> receipts.returned(letter.id(), day, "Kantor desa tutup", null)
                                .orThrow()));
    }

    private List<Letter> invitations(String number) {
        return letters.ofCase(number).orThrow().stream()
                .map(Letters.Filed::letter)
                .toList();
    }

    private static String writer(Letter letter) {
        return letter.agency() == Agency.DPMD ? "dpmd" : "camat-unaaha";
    }
}

package id.sinergi.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens to a letter that was drafted: somebody else checks it, then it is signed and sent. */
@Component
class LetterSteps {

    private final DemoDriver driver;

    LetterSteps(DemoDriver driver) {
        this.driver = driver;
    }

    void approve(String number, LocalDate day, String checker) {
        driver.complete(checker, day, number, "letters.checkLetter", Map.of("letterCheck", "approved"));
    }

    void giveBack(String number, LocalDate day, String checker, String reason) {
        var answers = Map.of("letterCheck", "returned", "reason", reason);
        driver.complete(checker, day, number, "letters.checkLetter", answers);
    }

    void send(String number, LocalDate day, String officer, String scanName, String means, String receiver) {
        var scan = driver.filed(day, officer, number, scanName);
        var sent = Map.of(
                "signedOn",
                day.toString(),
                "scan",
                scan,
                "sentOn",
                day.toString(),
                "means",
                means,
                "receiver",
                receiver);
        driver.complete(officer, day, number, "letters.dispatchLetter", sent);
    }
}

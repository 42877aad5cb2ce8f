package id.sinergi.letters.process;

import id.sinergi.engine.ProcessSteps;
import id.sinergi.letters.Letters;
import java.util.UUID;

/** What {@code official-letter.bpmn} calls. */
@ProcessSteps("letterSteps")
public class LetterSteps {

    private final Letters letters;

    LetterSteps(Letters letters) {
        this.letters = letters;
    }

    /** Who works on a letter: officers and supervisors of its agency. */
    public String desk(String letter) {
        var agency = letters.get(UUID.fromString(letter)).agency();
        return agency + "_OFFICER," + agency + "_SUPERVISOR";
    }
}

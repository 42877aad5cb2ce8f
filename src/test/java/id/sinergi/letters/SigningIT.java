package id.sinergi.letters;

import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Attachments;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of signing and sending where a signing service is connected. */
@IntegrationTest
class SigningIT {

    private static final byte[] SIGNED = "%PDF-1.7 bertanda tangan elektronik".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private Letters letters;

    @Autowired
    private Acts acts;

    @Autowired
    private ComplianceActors people;

    private DispatchForms.Dispatch form;

    @BeforeEach
    void connected(
            @Autowired LetterLife life,
            @Autowired Texts texts,
            @Autowired Attachments attachments,
            @Autowired Clock time) {
        clock.setTo(LocalDate.of(2026, 6, 8));
        form = new DispatchForms.Dispatch(letters, life, texts, attachments, time, new Signer());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    /** Accepts one passphrase. */
    private static final class Signer implements SigningService {

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public byte[] sign(byte[] pdf, String fileName, String nik, String passphrase) {
            if (!passphrase.equals("benar")) {
                throw Refusal.invalid("signing.refused").raise();
            }
            return SIGNED;
        }
    }

    @Test
    void theSignedFileIsTheLetterAndAWrongPassphraseChangesNothing() {
        var number = people.open();
        people.confirmed(number);
        people.drafted(DISNAKER, number, "sendGuidance", people.letter());
        actors.complete(HEAD, number, "letters.checkLetter", LetterAnswers.approved());
        assertThat(sign(number, "salah")).isInstanceOf(Result.Refused.class);
        assertThat(only(number).letter().status()).isEqualTo(LetterStatus.CHECKED);
        assertThat(sign(number, "benar")).isInstanceOf(Result.Done.class);
        var filed = only(number);
        assertThat(filed.letter().status()).isEqualTo(LetterStatus.SENT);
        assertThat(Objects.requireNonNull(filed.signature()).method()).isEqualTo(Signature.Method.ELECTRONIC);
        var paper = actors.as(DISNAKER, () -> letters.pdf(filed.letter().id()).orThrow());
        assertThat(paper.content()).isEqualTo(SIGNED);
    }

    private Letters.Filed only(String number) {
        return actors.as(DISNAKER, () -> letters.ofCase(number).orThrow()).getFirst();
    }

    private Result<Completion> sign(String number, String passphrase) {
        var item = actors.open(number, "letters.dispatchLetter");
        return actors.as(
                DISNAKER,
                () -> acts.run(() -> {
                    var user = Actors.officer(id.sinergi.identity.Agency.DISNAKER, "74.02");
                    var task = new TaskContext(item.taskId(), number, item.item(), user);
                    assertThat(form.fields(task))
                            .filteredOn(field -> field.type() == Field.Type.SECRET)
                            .extracting(Field::name)
                            .containsExactly("nik", "passphrase");
                    return form.complete(
                            task,
                            new Values(Map.of(
                                    "signature", "electronic",
                                    "nik", "7402000000000001",
                                    "passphrase", passphrase,
                                    "sentOn", people.today(),
                                    "means", "email",
                                    "receiver", "Ibu Uji")));
                }));
    }
}

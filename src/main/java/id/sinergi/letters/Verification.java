package id.sinergi.letters;

import id.sinergi.shared.RateLimit;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells anybody, without login, whether a letter is genuine. */
@Service
public class Verification {

    /** Tries of one address in a minute: enough for an office that checks its post, too few to guess. */
    static final int MOST_A_MINUTE = 30;

    private final PaperRepository papers;
    private final RateLimit limit;
    private final String publicUrl;

    Verification(
            PaperRepository papers,
            Clock clock,
            @Value("${sinergi.public-url:http://localhost:8080}") String publicUrl) {
        this.papers = papers;
        this.limit = new RateLimit(MOST_A_MINUTE, Duration.ofMinutes(1), clock);
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /**
     * The letter with the code. Refused: {@code letter.notGenuine}, also for what cannot be a code, and {@code
     * letter.tooManyChecks} where the address has asked too often.
     *
     * @param typed the code in whatever case, with or without dashes and blanks
     * @param address of the caller
     */
    @Transactional(readOnly = true)
    public Result<VerifiedLetter> check(String typed, String address) {
        if (!limit.allows(RateLimit.line(address))) {
            return Result.refused(new Refusal("letter.tooManyChecks", Refusal.Kind.FORBIDDEN, MOST_A_MINUTE));
        }
        return LetterCode.read(typed)
                .flatMap(papers::verified)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("letter.notGenuine")));
    }

    /** Where the letter with the code is verified: what its QR code says. */
    String address(String code) {
        return page("surat/" + code);
    }

    /** The whole address of a page that is open to everybody. */
    String page(String path) {
        return publicUrl + "/" + path;
    }
}

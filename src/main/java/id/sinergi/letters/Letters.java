package id.sinergi.letters;

import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Attachments.Content;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Official letters of cases as they are read: the list of a case, a letter on paper. */
@Service
public class Letters {

    private final LetterRepository repository;
    private final LetterLifeRepository life;
    private final OfficeRepository offices;
    private final PaperRepository papers;
    private final LetterPdf pdf;
    private final LetterSight sight;
    private final LetterDating dating;
    private final Cases cases;
    private final Accounts accounts;
    private final Attachments attachments;
    private final Clock clock;

    Letters(
            LetterRepository repository,
            LetterLifeRepository life,
            OfficeRepository offices,
            PaperRepository papers,
            LetterPdf pdf,
            LetterSight sight,
            LetterDating dating,
            Cases cases,
            Accounts accounts,
            Attachments attachments,
            Clock clock) {
        this.repository = repository;
        this.life = life;
        this.offices = offices;
        this.papers = papers;
        this.pdf = pdf;
        this.sight = sight;
        this.dating = dating;
        this.cases = cases;
        this.accounts = accounts;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A letter with what was done with it, how it was signed and each time it went out. */
    public record Filed(
            Letter letter, List<LetterStep> steps, @Nullable Signature signature, List<Delivery> deliveries) {

        /** Where it is, as the register says it. */
        public LetterState state() {
            if (letter.status() != LetterStatus.SENT || deliveries.isEmpty()) {
                return LetterState.valueOf(letter.status().name());
            }
            var last = deliveries.getLast();
            if (last.receivedOn() != null) {
                return LetterState.RECEIVED;
            }
            return last.returnedOn() == null ? LetterState.SENT : LetterState.RETURNED;
        }
    }

    /** The letters of a case in order of their dates; {@code case.unknown} where the case may not be seen. */
    @Transactional(readOnly = true)
    public Result<List<Filed>> ofCase(String caseNumber) {
        return cases.find(caseNumber)
                .map(file -> filed(repository.ofCase(caseNumber).stream()
                        .filter(letter -> sight.covers(letter.areas()))
                        .toList()));
    }

    private List<Filed> filed(List<Letter> letters) {
        var ids = letters.stream().map(Letter::id).toList();
        var steps = life.steps(ids).stream().collect(Collectors.groupingBy(LetterStep::letterId));
        Map<UUID, Signature> signatures =
                life.signatures(ids).stream().collect(Collectors.toMap(Signature::letterId, Function.identity()));
        return letters.stream()
                .map(letter -> new Filed(
                        letter,
                        steps.getOrDefault(letter.id(), List.of()),
                        signatures.get(letter.id()),
                        repository.deliveries(letter.id())))
                .toList();
    }

    /** The letter, for services that have checked the caller. */
    @Transactional(readOnly = true)
    public Letter get(UUID id) {
        return repository.find(id).orElseThrow(() -> new IllegalArgumentException("No letter " + id));
    }

    /** Each time a letter went out, for services that have checked the caller. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(UUID id) {
        return repository.deliveries(id);
    }

    /** The newest letter of this kind in the case that is not on its way yet, for services that have checked the caller. */
    @Transactional(readOnly = true)
    public Optional<UUID> unsent(String caseNumber, String kind) {
        return life.unsent(caseNumber, kind);
    }

    /** A letter on paper. */
    public record Paper(String fileName, byte[] content) {}

    /** The letter as PDF; {@code letter.unknown} where there is none or its case may not be seen. */
    @Transactional(readOnly = true)
    public Result<Paper> pdf(UUID id) {
        return sight.find(id)
                .map(letter -> Result.done(paper(letter)))
                .orElseGet(() -> Result.refused(Refusal.notFound("letter.unknown")));
    }

    /** What was signed electronically is that file and no other; of all else, what the letter says. */
    private Paper paper(Letter letter) {
        var signed = life.signatures(List.of(letter.id())).stream()
                .filter(signature -> signature.method() == Signature.Method.ELECTRONIC)
                .findFirst()
                .flatMap(
                        signature -> attachments.content(signature.document()) instanceof Result.Done<Content>(var file)
                                ? Optional.of(file.bytes())
                                : Optional.empty());
        return new Paper(fileName(letter), signed.orElseGet(() -> unsigned(letter)));
    }

    /** The letter as it is given to whoever signs it; a draft as it would be if it were approved now. */
    byte[] unsigned(Letter letter) {
        return render(dating.approvedNow(letter), papers.frame(letter.id()));
    }

    static String fileName(Letter letter) {
        var name = letter.number() == null
                ? "konsep-" + letter.caseNumber() + "-" + letter.kind()
                : letter.number().replaceAll("[^A-Za-z0-9-]", "-");
        return name + ".pdf";
    }

    /** How a letter would look that is not written yet, without number and code. */
    @Transactional(readOnly = true)
    public byte[] preview(NewLetter wanted) {
        var office = offices.on(wanted.agency(), wanted.date());
        var source = wanted.source();
        var frame = new PaperRepository.Frame(office, source == null ? "-" : source.classification(), null);
        return render(Letter.unwritten(wanted, office.signatory(), clock.instant()), frame);
    }

    private byte[] render(Letter letter, PaperRepository.Frame frame) {
        var agency = accounts.agencyName(letter.agency());
        var district = letter.district();
        return pdf.render(
                letter,
                frame.in(district),
                district == null ? agency : agency + " " + district,
                repository.heading(letter.kind()));
    }
}

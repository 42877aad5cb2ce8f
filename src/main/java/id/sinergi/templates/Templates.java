package id.sinergi.templates;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.letters.Letters;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Pdf;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of letters, in versions: looked at by all who see them used, changed by the agency's supervisors. */
@Service
public class Templates {

    private static final int MOST_COPIES = 10;

    private final TemplateRepository repository;
    private final Letters letters;
    private final List<LetterPlaces> further;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Templates(
            TemplateRepository repository,
            Letters letters,
            List<LetterPlaces> further,
            Accounts accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.further = further;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** The kinds with words of their own. */
    @Transactional(readOnly = true)
    public List<LetterKind> kinds() {
        return repository.kinds();
    }

    /** The versions of a kind, newest first; refused with {@code letter.kindUnknown}. */
    @Transactional(readOnly = true)
    public Result<List<LetterTemplate>> versions(String kind) {
        return kind(kind).map(known -> repository.versions(known.code()));
    }

    /** Supervisors of the agency and administrators. */
    public boolean mayEdit(Agency agency) {
        var user = currentUser.get();
        return user.is(Role.ADMIN) || (user.agency() == agency && user.is(Role.SUPERVISOR));
    }

    /** The places that the text of a kind may name, in alphabetical order. */
    public List<String> places(LetterKind kind) {
        var all = new TreeSet<>(kind.places());
        further.forEach(module -> all.addAll(module.names(kind.code())));
        return List.copyOf(all);
    }

    /**
     * Keeps {@code wanted} as the newest version. Refused: {@code letter.kindUnknown}, {@code letter.mayNotEdit}, {@code
     * letter.templateChanged} where {@code wanted.version()} is not the newest any more, and by field {@code validFrom},
     * {@code classification}, {@code attachments}, {@code subject}, {@code addressee}, {@code body} and {@code copies}.
     */
    @Act
    public Result<LetterTemplate> keep(LetterTemplate wanted) {
        return kind(wanted.kind()).then(kind -> {
            if (!mayEdit(kind.agency())) {
                return Result.refused(Refusal.forbidden("letter.mayNotEdit", accounts.agencyName(kind.agency())));
            }
            var errors = check(kind, wanted);
            return errors.isEmpty() ? store(wanted) : Result.refused(Refusal.fields(errors));
        });
    }

    /** How a letter would look; its places show their names. Refused as {@link #keep}. */
    @Transactional(readOnly = true)
    public Result<byte[]> preview(LetterTemplate wanted) {
        return kind(wanted.kind()).then(kind -> {
            var errors = check(kind, wanted);
            if (!errors.isEmpty()) {
                return Result.refused(Refusal.fields(errors));
            }
            var words = new HashMap<String, String>();
            places(kind).forEach(place -> words.put(place, "[" + name(place) + "]"));
            var letter = LetterWriter.fill(
                    wanted, kind.agency(), "–", wanted.validFrom(), words, List.of("[" + name("employer") + "]"));
            return Result.done(letters.preview(letter));
        });
    }

    private String name(String place) {
        return texts.get(Texts.INDONESIAN, "letter.place." + place);
    }

    private Result<LetterTemplate> store(LetterTemplate wanted) {
        var before = repository.versions(wanted.kind()).getFirst();
        var next = new LetterTemplate(
                wanted.kind(),
                before.version() + 1,
                wanted.validFrom(),
                wanted.classification().strip(),
                blank(wanted.attachments()),
                wanted.subject().strip(),
                blank(wanted.addressee()),
                wanted.body().strip(),
                wanted.copies(),
                currentUser.get().username());
        if (before.version() != wanted.version() || !repository.insert(next, clock.instant())) {
            return Result.refused(Refusal.conflict("letter.templateChanged", before.version()));
        }
        events.publishEvent(TemplateChanged.of(before, next));
        return Result.done(next);
    }

    private List<FieldError> check(LetterKind kind, LetterTemplate wanted) {
        var errors = new ArrayList<FieldError>();
        if (wanted.validFrom().isBefore(LocalDate.now(clock))) {
            errors.add(new FieldError("validFrom", "letter.past"));
        }
        line(errors, "classification", wanted.classification(), true);
        line(errors, "attachments", wanted.attachments(), false);
        line(errors, "subject", wanted.subject(), true);
        line(errors, "addressee", wanted.addressee(), false);
        if (Length.TEMPLATE.require("body", wanted.body(), errors)
                && !Pdf.unprintable(wanted.body()).isEmpty()) {
            errors.add(new FieldError("body", "notPrinted", String.join(", ", Pdf.unprintable(wanted.body()))));
        } else if (PersonalNumber.isIn(wanted.body())) {
            errors.add(new FieldError("body", "personalNumber"));
        }
        if (wanted.copies().size() > MOST_COPIES) {
            errors.add(new FieldError("copies", "letter.copies", MOST_COPIES));
        }
        wanted.copies().forEach(copy -> line(errors, "copies", copy, true));
        places(errors, kind, wanted);
        return errors;
    }

    private void places(List<FieldError> errors, LetterKind kind, LetterTemplate wanted) {
        var known = places(kind);
        var named = wanted.places();
        named.stream()
                .filter(place -> !known.contains(place))
                .forEach(place ->
                        errors.add(new FieldError("body", "letter.unknownPlace", place, String.join(", ", known))));
        kind.required().stream()
                .sorted()
                .filter(place -> !named.contains(place))
                .forEach(place -> errors.add(new FieldError("body", "letter.missingPlace", place)));
    }

    private static void line(List<FieldError> errors, String field, @Nullable String text, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                errors.add(new FieldError(field, "required"));
            }
        } else if (!Length.LINE.allow(field, text, errors)) {
            return;
        } else if (!Pdf.unprintable(text).isEmpty()) {
            errors.add(new FieldError(field, "notPrinted", String.join(", ", Pdf.unprintable(text))));
        } else if (PersonalNumber.isIn(text)) {
            errors.add(new FieldError(field, "personalNumber"));
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Result<LetterKind> kind(String code) {
        return repository
                .kind(code)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("letter.kindUnknown")));
    }
}

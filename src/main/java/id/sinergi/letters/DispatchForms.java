package id.sinergi.letters;

import id.sinergi.casefile.Attachments;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signing a letter and sending it, and sending it again when it came back. */
final class DispatchForms {

    private DispatchForms() {}

    /** What both forms ask and check. */
    private abstract static class Sending extends LetterForm {

        final Attachments attachments;
        final Clock clock;

        Sending(String id, Letters letters, LetterLife life, Texts texts, Attachments attachments, Clock clock) {
            super(id, letters, life, texts);
            this.attachments = attachments;
            this.clock = clock;
        }

        Field day(String name) {
            return Field.date(name).value(LocalDate.now(clock).toString());
        }

        /** The letter in one line: kind, number, date, subject. */
        Field about(Letter letter) {
            return Field.note(
                    "letter",
                    "%s · %s · %s\n%s"
                            .formatted(
                                    texts.get("letter.kind." + letter.kind()),
                                    letter.shownNumber(),
                                    Texts.day(letter.date(), Texts.locale()),
                                    letter.subject()));
        }

        Stream<Field> how(Letter letter) {
            var means = Arrays.stream(Delivery.Means.values()).map(Delivery.Means::code);
            return Stream.of(
                    day("sentOn"),
                    Field.choice("means", options("means.", means)),
                    Field.name("receiver").max(300).value(letter.addressee().getFirst()),
                    Field.file("photo").optional());
        }

        void send(Letter letter, Values values) {
            var on = values.date("sentOn");
            var means = Delivery.Means.ofCode(values.text("means"));
            life.sent(letter.id(), means, on, values.text("receiver"), document(letter, values, "photo"));
        }

        Optional<Refusal> whyNotOn(Values values, String field, LocalDate earliest, String early) {
            var date = values.date(field);
            if (date.isAfter(LocalDate.now(clock))) {
                return Optional.of(Refusal.field(field, "inFuture"));
            }
            return date.isBefore(earliest) ? Optional.of(Refusal.field(field, early, earliest)) : Optional.empty();
        }

        /** The document that was named is for the village that the letter is about. */
        @Nullable
        UUID document(Letter letter, Values values, String field) {
            if (!values.has(field)) {
                return null;
            }
            var id = UUID.fromString(values.text(field));
            confine(letter, id);
            return id;
        }

        void confine(Letter letter, UUID document) {
            letter.areas().forEach(village -> attachments.confine(document, village));
        }
    }

    @Component
    static class Dispatch extends Sending {

        private static final String WET = Signature.Method.WET.code();
        private static final String ELECTRONIC = Signature.Method.ELECTRONIC.code();

        private final SigningService signing;

        Dispatch(
                Letters letters,
                LetterLife life,
                Texts texts,
                Attachments attachments,
                Clock clock,
                SigningService signing) {
            super("dispatchLetter", letters, life, texts, attachments, clock);
            this.signing = signing;
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var letter = letter(task);
            var fields = new ArrayList<Field>();
            fields.add(about(letter));
            if (signing.isOn()) {
                fields.add(Field.choice("signature", options("signature.", Stream.of(WET, ELECTRONIC))));
                fields.add(day("signedOn").when("signature", WET));
                fields.add(Field.file("scan").when("signature", WET));
                fields.add(Field.secret("nik").when("signature", ELECTRONIC));
                fields.add(Field.secret("passphrase").when("signature", ELECTRONIC));
            } else {
                fields.add(day("signedOn"));
                fields.add(Field.file("scan"));
            }
            how(letter).forEach(fields::add);
            return fields;
        }

        @Override
        public Set<String> secrets() {
            return Set.of("nik", "passphrase");
        }

        /** All but what the signing service says to the passphrase: that is asked in the act alone. */
        @Override
        Optional<Refusal> check(Letter letter, Values values) {
            var electronic = values.has("passphrase");
            var signedOn = electronic ? LocalDate.now(clock) : values.date("signedOn");
            return whyNotSign(letter)
                    .or(() ->
                            electronic ? Optional.empty() : whyNotOn(values, "signedOn", letter.date(), "beforeLetter"))
                    .or(() -> whyNotOn(values, "sentOn", signedOn, "beforeSignature"));
        }

        private static Optional<Refusal> whyNotSign(Letter letter) {
            return letter.status() == LetterStatus.CHECKED
                    ? Optional.empty()
                    : Optional.of(Refusal.conflict("letter.movedOn"));
        }

        @Override
        Completion work(TaskContext task, Letter letter, Values values) {
            if (values.has("passphrase")) {
                electronically(letter, values);
            } else {
                var scan = Objects.requireNonNull(document(letter, values, "scan"));
                life.sign(letter.id(), Signature.Method.WET, values.date("signedOn"), scan);
            }
            send(letter, values);
            return Completion.plain();
        }

        /** The file that the service gives back is the letter from now on. */
        private void electronically(Letter letter, Values values) {
            var name = Letters.fileName(letter);
            var signed = signing.sign(letters.unsigned(letter), name, values.text("nik"), values.text("passphrase"));
            var document = attachments.add(letter.caseNumber(), name, signed).orThrow();
            confine(letter, document.id());
            life.sign(letter.id(), Signature.Method.ELECTRONIC, LocalDate.now(clock), document.id());
        }
    }

    @Component
    static class Resend extends Sending {

        Resend(Letters letters, LetterLife life, Texts texts, Attachments attachments, Clock clock) {
            super("resendLetter", letters, life, texts, attachments, clock);
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var letter = letter(task);
            var reason = last(letter).map(Delivery::reason).orElse("");
            return Stream.concat(Stream.of(about(letter), Field.note("returnReason", reason)), how(letter))
                    .toList();
        }

        @Override
        Optional<Refusal> check(Letter letter, Values values) {
            var returned = last(letter).map(Delivery::returnedOn).orElse(letter.date());
            return whyNotOn(values, "sentOn", returned, "beforeReturn");
        }

        @Override
        Completion work(TaskContext task, Letter letter, Values values) {
            send(letter, values);
            return Completion.plain();
        }

        private Optional<Delivery> last(Letter letter) {
            return letters.deliveries(letter.id()).reversed().stream().findFirst();
        }
    }
}

package id.sinergi.letters;

import id.sinergi.identity.User;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checking a draft and mending it. */
final class LetterForms {

    private static final String APPROVED = "approved";
    private static final String RETURNED = "returned";

    private LetterForms() {}

    @Component
    static class Check extends LetterForm {

        Check(Letters letters, LetterLife life, Texts texts) {
            super("checkLetter", letters, life, texts);
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var draft = letter(task);
            var letter = life.approvedNow(draft);
            var fields = new ArrayList<Field>();
            if (!letter.unprintable().isEmpty()) {
                fields.add(Field.note("unprintable", String.join(", ", letter.unprintable())));
            }
            fields.add(Field.note("letterDate", date(draft, letter)));
            fields.add(Field.note("addressee", String.join("\n", letter.addressee())));
            fields.add(Field.note("subject", letter.subject()));
            fields.add(Field.note("body", String.join("\n", letter.body())));
            fields.add(Field.choice("letterCheck", options("outcome.", Stream.of(APPROVED, RETURNED))));
            fields.add(Field.longText("reason").when("letterCheck", RETURNED));
            return fields;
        }

        private String date(Letter draft, Letter letter) {
            var day = Texts.day(letter.date(), Texts.locale());
            return letter.date().equals(draft.date())
                    ? day
                    : texts.get("letter.bearsApproval", day, Texts.day(draft.date(), Texts.locale()));
        }

        @Override
        public Optional<Refusal> barred(TaskContext task, User user) {
            return life.hasWritten(letter(task).id(), user)
                    ? Optional.of(Refusal.forbidden("letter.sameWriter"))
                    : Optional.empty();
        }

        @Override
        Optional<Refusal> check(Letter letter, Values values) {
            return values.text("letterCheck").equals(APPROVED)
                    ? life.whyNotApprove(letter.id())
                    : life.whyNotMend(letter.id());
        }

        @Override
        Completion work(TaskContext task, Letter letter, Values values) {
            var check = values.text("letterCheck");
            if (check.equals(APPROVED)) {
                life.approve(letter.id());
            } else {
                life.giveBack(letter.id(), values.text("reason"));
            }
            return Completion.of("letterCheck", check);
        }
    }

    @Component
    static class Revise extends LetterForm {

        Revise(Letters letters, LetterLife life, Texts texts) {
            super("reviseLetter", letters, life, texts);
        }

        @Override
        public List<Field> fields(TaskContext task) {
            var letter = letter(task);
            var fields = new ArrayList<Field>();
            life.givenBackBecause(letter.id()).ifPresent(reason -> fields.add(Field.note("returnReason", reason)));
            fields.add(Field.longText("addressee").max(1_000).value(String.join("\n", letter.addressee())));
            fields.add(Field.text("subject").max(300).value(letter.subject()));
            fields.add(Field.longText("body").max(Length.LETTER.signs()).value(String.join("\n", letter.body())));
            return fields;
        }

        @Override
        Optional<Refusal> check(Letter letter, Values values) {
            return life.whyNotMend(letter.id());
        }

        @Override
        Completion work(TaskContext task, Letter letter, Values values) {
            life.revise(letter.id(), values.text("subject"), lines(values, "addressee"), lines(values, "body"));
            return Completion.plain();
        }

        private static List<String> lines(Values values, String field) {
            return values.text(field)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}

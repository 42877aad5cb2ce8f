package id.sinergi.letters;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A form about one letter, which the task's item names. */
abstract class LetterForm implements TaskForm {

    final Letters letters;
    final LetterLife life;
    final Texts texts;
    private final String id;

    /** @param id of the user task */
    LetterForm(String id, Letters letters, LetterLife life, Texts texts) {
        this.id = id;
        this.letters = letters;
        this.life = life;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "letters." + id;
    }

    @Override
    public String stage() {
        return "letter";
    }

    /** The case stays in the stage that the letter belongs to. */
    @Override
    public boolean isAside() {
        return true;
    }

    /** The letter's kind, in Indonesian: it is kept with the task. */
    @Override
    public Optional<String> detail(TaskContext task) {
        return Optional.of(
                texts.get(Texts.INDONESIAN, "letter.kind." + letter(task).kind()));
    }

    /** Where a case has many villages, who works on the letter covers the one it is about. */
    @Override
    public Optional<String> villageCode(TaskContext task) {
        return letter(task).areas().stream().findFirst();
    }

    @Override
    public Optional<Refusal> check(TaskContext task, Values values) {
        return check(letter(task), values);
    }

    Optional<Refusal> check(Letter letter, Values values) {
        return Optional.empty();
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        return Result.done(work(task, letter(task), values));
    }

    /** Does what completing means; refuses by {@link Refusal#raise}. */
    abstract Completion work(TaskContext task, Letter letter, Values values);

    Letter letter(TaskContext task) {
        return letters.get(UUID.fromString(Objects.requireNonNull(task.item())));
    }

    /** Answers to choose from, whose labels have the key {@code prefix + value}. */
    List<Field.Option> options(String prefix, Stream<String> values) {
        return values.map(value -> new Field.Option(value, texts.get(prefix + value)))
                .toList();
    }
}

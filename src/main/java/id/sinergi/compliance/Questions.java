package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.letters.Delivery;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that many forms of the ladder ask. */
@Component
class Questions {

    private final Texts texts;
    private final LetterBodies bodies;
    private final Denials denials;
    private final Outgoing outgoing;
    private final Calendar calendar;

    Questions(Texts texts, LetterBodies bodies, Denials denials, Outgoing outgoing, Calendar calendar) {
        this.texts = texts;
        this.bodies = bodies;
        this.denials = denials;
        this.outgoing = outgoing;
        this.calendar = calendar;
    }

    /** The answer that the process branches on; labels have the key {@code outcome.<value>}. */
    Field outcome(String name, String... values) {
        return Field.choice(name, options("outcome.", List.of(values)));
    }

    Field choice(String name, String prefix, String... values) {
        return Field.choice(name, options(prefix, List.of(values)));
    }

    Field kind() {
        return Field.choice(
                "kind",
                options(
                        "finding.",
                        Arrays.stream(FindingKind.values()).map(Enum::name).toList()));
    }

    Field date(String name) {
        return Field.date(name).value(calendar.today().toString());
    }

    Field means() {
        return Field.choice(
                "means",
                options(
                        "means.",
                        Arrays.stream(Delivery.Means.values())
                                .map(Delivery.Means::code)
                                .toList()));
    }

    /** The questions of a form that drafts a letter; where no later step asks how it is sent, this one does. */
    List<Field> outgoing(TaskContext task, Field... own) {
        return outgoing.asksMeans(task)
                ? Stream.concat(Stream.of(own), Stream.of(means(), receiver(task)))
                        .toList()
                : List.of(own);
    }

    Field receiver(TaskContext task) {
        return Field.name("receiver").max(300).value(bodies.receiver(task.caseNumber()));
    }

    Field note() {
        return Field.longText("note").optional();
    }

    Field document() {
        return Field.file("document").optional();
    }

    Field services(TaskContext task, @Nullable List<String> known) {
        var english = Texts.locale().getLanguage().equals("en");
        var options = denials.services(task.caseNumber()).stream()
                .map(service -> new Field.Option(service.code(), english ? service.nameEn() : service.name()))
                .toList();
        return Field.multiChoice("services", options).value(known);
    }

    /** The document that was named. */
    @Nullable
    UUID document(Values values) {
        return values.optionalText("document").map(UUID::fromString).orElse(null);
    }

    private List<Field.Option> options(String prefix, List<String> values) {
        return values.stream()
                .map(value -> new Field.Option(value, texts.get(prefix + value)))
                .toList();
    }
}

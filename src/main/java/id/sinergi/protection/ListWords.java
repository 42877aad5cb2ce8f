package id.sinergi.protection;

import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A list as the notes of its tasks tell it. */
@Component
class ListWords {

    private final ListRepository lists;
    private final PersonRepository people;
    private final Texts texts;

    ListWords(ListRepository lists, PersonRepository people, Texts texts) {
        this.lists = lists;
        this.people = people;
        this.texts = texts;
    }

    ProtectionList list(String number) {
        return lists.find(number).orElseThrow();
    }

    Progress progress(String number) {
        return people.progress(List.of(number), Reach.EVERYWHERE)
                .getOrDefault(number, new Progress(0, 0, 0, 0, 0, 0, 0));
    }

    /** Source, period, people and money in one line, and below it each line of the cost. */
    Field about(String number) {
        var list = list(number);
        var progress = progress(number);
        var about = texts.get(
                "protection.about",
                list.source(),
                progress.people(),
                list.start().atDay(1),
                list.end().atEndOfMonth(),
                progress.monthly(),
                progress.cost());
        var lines = lists.lines(number).stream().map(this::line).collect(Collectors.joining("\n"));
        return Field.note("about", about + "\n" + lines);
    }

    private String line(CostLine line) {
        return texts.get(
                "protection.costLine",
                line.program(),
                line.people(),
                line.months(),
                line.payable(),
                line.total(),
                line.basis());
    }

    /** How many became members. */
    Field realised(String number) {
        var progress = progress(number);
        return Field.note(
                "realised",
                texts.get(
                        "protection.realised",
                        progress.active(),
                        progress.people(),
                        progress.waiting(),
                        progress.gone(),
                        progress.realised()));
    }
}

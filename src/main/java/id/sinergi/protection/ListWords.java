package id.sinergi.protection;

import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import java.util.Arrays;
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

    /** Source, period, people and money in one line. */
    Field about(String number) {
        var list = list(number);
        var progress = progress(number);
        return Field.note(
                "about",
                texts.get(
                        "protection.about",
                        list.source(),
                        progress.people(),
                        list.start().atDay(1),
                        list.end().atEndOfMonth(),
                        progress.monthly(),
                        progress.cost()));
    }

    /** Each line of the cost. */
    Field cost(String number) {
        return Field.note(
                "cost",
                lists.lines(number).stream()
                        .map(line -> texts.get(
                                "protection.costLine",
                                line.program(),
                                texts.get("protection.work." + line.work()),
                                line.people(),
                                line.months(),
                                line.payable(),
                                line.total()))
                        .collect(Collectors.joining("\n")));
    }

    /** The law behind the cost. */
    Field basis(String number) {
        return Field.note(
                "basis",
                lists.lines(number).stream()
                        .flatMap(line -> Arrays.stream(line.basis().split("; ")))
                        .distinct()
                        .collect(Collectors.joining("\n")));
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

package id.sinergi.worklist.ui;

import id.sinergi.casefile.CaseKind;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Criterion;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What narrows a list of tasks, in words. */
@Component
public class ListCriteria {

    private final Texts texts;
    private final Territory territory;
    private final Accounts accounts;

    ListCriteria(Texts texts, Territory territory, Accounts accounts) {
        this.texts = texts;
        this.territory = territory;
        this.accounts = accounts;
    }

    /** Each with the address of the list without it; of all tasks, none. */
    public List<Criterion> of(ListState state) {
        var query = state.query();
        var found = new ArrayList<Criterion>();
        add(found, query.queue() == Queue.ALL ? null : query.queue(), this::queue, query.queue(Queue.ALL));
        add(found, query.text(), text -> "“" + text + "”", query.text(null));
        add(found, query.state(), one -> texts.get("state." + one), query.state(null));
        add(found, query.window(), this::window, query.window(null));
        add(found, query.process(), this::process, query.process(null));
        add(found, query.agency(), this::agency, query.agency(null));
        add(found, query.area(), territory::name, query.area(null));
        add(found, query.holder(), accounts::nameOf, query.holder(null));
        return found;
    }

    private static <T> void add(
            List<Criterion> found, @Nullable T value, Function<T, String> words, TaskQuery without) {
        if (value != null) {
            found.add(new Criterion(words.apply(value), new ListState(without).parameters()));
        }
    }

    private String queue(Queue queue) {
        return texts.get("worklist." + queue.code());
    }

    private String window(TaskQuery.Window window) {
        return texts.get(
                switch (window) {
                    case TODAY -> "worklist.today";
                    case WEEK -> "worklist.week";
                    case NEW -> "worklist.new";
                    case UNACCEPTED -> "worklist.unaccepted";
                });
    }

    private String process(String process) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.process().equals(process))
                .findFirst()
                .map(kind -> texts.get("kind." + kind.code()))
                .orElse(process);
    }

    private String agency(String code) {
        return accounts.agencyNames().entrySet().stream()
                .filter(agency -> agency.getKey().name().equals(code))
                .findFirst()
                .map(java.util.Map.Entry::getValue)
                .orElse(code);
    }
}

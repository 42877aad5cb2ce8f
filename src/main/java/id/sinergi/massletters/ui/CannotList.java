package id.sinergi.massletters.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.sinergi.massletters.BatchTasks;
import id.sinergi.shared.Texts;
import java.util.List;
import java.util.function.Function;

/** Tasks that get no letter, each with its reason. */
final class CannotList extends UnorderedList {

    private static final int SHOWN = 20;

    CannotList(List<BatchTasks.Cannot> cannot, Function<BatchTasks.Cannot, String> why, Texts texts) {
        cannot.stream()
                .limit(SHOWN)
                .forEach(one -> add(new ListItem("%s · %s: %s"
                        .formatted(one.item().caseNumber(), one.item().subject(), why.apply(one)))));
        if (cannot.size() > SHOWN) {
            add(new ListItem(texts.get("massletters.furtherReasons", cannot.size() - SHOWN)));
        }
    }
}

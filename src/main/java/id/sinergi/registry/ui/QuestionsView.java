package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.ui.AreaBox;
import id.sinergi.registry.Questions;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Refusing;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import java.util.HashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions about two records: those that wait for a judgement, and those judged, which can be undone. What is shown
 * stands in the address.
 *
 * @param <O> an open question
 * @param <J> a judged one
 */
abstract class QuestionsView<O, J> extends Div implements AfterNavigationObserver {

    private static final int AT_ONCE = 50;

    private final transient Texts texts;
    private final transient Territory territory;
    private final transient Questions<O, J> questions;
    private final String words;
    private final AreaBox area;
    private final Div content = new Div();
    private boolean past;
    private @Nullable String where;

    /**
     * @param words what the keys of the page's texts begin with
     * @param title the key of its title
     */
    QuestionsView(
            Texts texts,
            Territory territory,
            CurrentUser currentUser,
            Questions<O, J> questions,
            String words,
            String title,
            Nav tabs) {
        this.texts = texts;
        this.territory = territory;
        this.questions = questions;
        this.words = words;
        area = new AreaBox("", territory, currentUser.get(), true);
        area.setPlaceholder(texts.get("workers.area"));
        area.setAriaLabel(texts.get("workers.area"));
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(past, event.getValue());
            }
        });
        addClassName("workers");
        add(new PageHeader(texts.get(title), say("purpose")), tabs, content);
    }

    abstract RowList<O> openRows();

    abstract RowList<J> judgedRows();

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = PageParameters.of(event.getLocation());
        past = parameters.getSingleParameter("diputuskan").isPresent();
        where = parameters
                .getSingleParameter("wilayah")
                .filter(code -> !code.isBlank())
                .orElse(null);
        area.show(where);
        show();
    }

    private void go(boolean decided, @Nullable String code) {
        var values = new HashMap<String, String>();
        if (decided) {
            values.put("diputuskan", "ya");
        }
        if (code != null) {
            values.put("wilayah", code);
        }
        UI.getCurrent().navigate(getClass(), QueryParameters.simple(values));
    }

    final void show() {
        content.removeAll();
        if (!questions.maySee()) {
            content.add(new EmptyState(VaadinIcon.LOCK, say("notYours"), say("notYours.text")));
            return;
        }
        var chips = new Chips(texts.get("workers.filter"));
        chips.toggle(
                texts.get(words + ".open", Numbers.whole(questions.countOpen(where))), !past, () -> go(false, where));
        chips.toggle(
                texts.get(words + ".judged", Numbers.whole(questions.countJudged(where))), past, () -> go(true, where));
        var filters = new Div(area, chips);
        filters.addClassName("filters");
        content.add(
                filters,
                Refusing.orSentence(() -> past
                        ? list("noneJudged", this::judgedRows, cursor -> questions.judged(where, AT_ONCE, cursor))
                        : list("none", this::openRows, cursor -> questions.open(where, AT_ONCE, cursor))));
    }

    private <T> Component list(String none, Supplier<RowList<T>> rows, Function<@Nullable String, Slice<T>> slices) {
        var first = slices.apply(null);
        if (first.items().isEmpty()) {
            return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, say(none), say(none + ".text"));
        }
        var list = rows.get();
        Slices.show(list, first, shown -> texts.get("pairs.more"), slices::apply);
        return list;
    }

    /** A name, and below it when born and where from. */
    final Component person(String name, String born, String from) {
        var strong = new Span(name);
        strong.addClassName("strong");
        var rest = new Span(born + " · " + from);
        rest.addClassName("pair-rest");
        var person = new Div(strong, rest);
        person.addClassName("pair-person");
        return person;
    }

    final String place(String villageCode) {
        return territory.name(villageCode);
    }

    final String say(String key) {
        return texts.get(words + "." + key);
    }
}

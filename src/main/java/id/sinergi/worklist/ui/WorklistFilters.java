package id.sinergi.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import id.sinergi.casefile.CaseKind;
import id.sinergi.identity.User;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FilterChoice;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.territory.District;
import id.sinergi.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Free text, process and district; each choice leads to an address of its own. */
final class WorklistFilters extends Div {

    private final transient ListState state;
    private final transient Texts texts;
    private final transient Consumer<ListState> go;

    WorklistFilters(ListState state, User user, Territory territory, Texts texts, Consumer<ListState> go) {
        this.state = state;
        this.texts = texts;
        this.go = go;
        addClassName("filters");
        add(search(), process(user));
        var districts = territory.districts().stream()
                .filter(district -> user.seesAllCases() || isTouched(user, district.code()))
                .toList();
        if (districts.size() > 1) {
            add(district(territory, districts));
        }
        if (state.isNarrowed()) {
            var clear = new Button(texts.get("worklist.clear"), event -> go.accept(state.cleared()));
            clear.addThemeVariants(ButtonVariant.TERTIARY);
            add(clear);
        }
    }

    private SearchField search() {
        return new SearchField(
                        texts.get("worklist.search"), text -> go.accept(state.text(text.isBlank() ? null : text)))
                .show(state.query().text());
    }

    private FilterChoice<CaseKind> process(User user) {
        return new FilterChoice<>(
                texts.get("worklist.process"),
                Arrays.stream(CaseKind.values())
                        .filter(kind -> kind.involves(user.agency()))
                        .toList(),
                kind -> texts.get("kind." + kind.code()),
                Arrays.stream(CaseKind.values())
                        .filter(kind -> kind.process().equals(state.query().process()))
                        .findFirst()
                        .orElse(null),
                kind -> go.accept(state.process(kind == null ? null : kind.process())));
    }

    private FilterChoice<District> district(Territory territory, List<District> districts) {
        return new FilterChoice<>(
                texts.get("worklist.district"),
                districts,
                District::name,
                territory.district(state.query().area()).orElse(null),
                district -> go.accept(state.area(district == null ? null : district.code())));
    }

    private static boolean isTouched(User user, String district) {
        return user.areas().stream()
                .anyMatch(area -> Territory.isInside(area, district) || Territory.isInside(district, area));
    }
}

package id.sinergi.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.sinergi.casefile.CaseKind;
import id.sinergi.identity.User;
import id.sinergi.shared.Texts;
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

    private TextField search() {
        var search = new TextField();
        search.setPlaceholder(texts.get("worklist.search"));
        search.setAriaLabel(texts.get("worklist.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(state.query().text() == null ? "" : state.query().text());
        search.addClassName("search-field");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(state.text(event.getValue().isBlank() ? null : event.getValue()));
            }
        });
        return search;
    }

    private ComboBox<CaseKind> process(User user) {
        var process = new ComboBox<CaseKind>();
        process.setAriaLabel(texts.get("worklist.process"));
        process.setPlaceholder(texts.get("worklist.process"));
        process.setItems(Arrays.stream(CaseKind.values())
                .filter(kind -> kind.involves(user.agency()))
                .toList());
        process.setItemLabelGenerator(kind -> texts.get("kind." + kind.code()));
        process.setClearButtonVisible(true);
        Arrays.stream(CaseKind.values())
                .filter(kind -> kind.process().equals(state.query().process()))
                .findFirst()
                .ifPresent(process::setValue);
        process.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(state.process(
                        event.getValue() == null ? null : event.getValue().process()));
            }
        });
        return process;
    }

    private ComboBox<District> district(Territory territory, List<District> districts) {
        var district = new ComboBox<District>();
        district.setAriaLabel(texts.get("worklist.district"));
        district.setPlaceholder(texts.get("worklist.district"));
        district.setItems(districts);
        district.setItemLabelGenerator(District::name);
        district.setClearButtonVisible(true);
        territory.district(state.query().area()).ifPresent(district::setValue);
        district.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(state.area(
                        event.getValue() == null ? null : event.getValue().code()));
            }
        });
        return district;
    }

    private static boolean isTouched(User user, String district) {
        return user.areas().stream()
                .anyMatch(area -> Territory.isInside(area, district) || Territory.isInside(district, area));
    }
}

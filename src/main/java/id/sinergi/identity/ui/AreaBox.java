package id.sinergi.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import id.sinergi.identity.User;
import id.sinergi.territory.District;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice among the villages, and if wanted the districts, of the user's own areas. */
public final class AreaBox extends ComboBox<String> {

    private final int villages;

    public AreaBox(String label, Territory territory, User user, boolean withDistricts) {
        super(label);
        var codes = new ArrayList<String>();
        if (withDistricts) {
            territory.districts().stream()
                    .map(District::code)
                    .filter(code -> isFor(user, code))
                    .forEach(codes::add);
        }
        var inside = territory.villages(null).stream()
                .map(Village::code)
                .filter(code -> isFor(user, code))
                .toList();
        codes.addAll(inside);
        villages = inside.size();
        setItems(codes);
        setItemLabelGenerator(code -> territory.district(code).isPresent()
                ? getTranslation("area.district", territory.name(code))
                : territory.name(code));
        setClearButtonVisible(true);
    }

    /** Whether there is anything to choose. */
    public boolean isChoice() {
        return villages > 1;
    }

    /** Shows {@code code} where it is among the choices; it stays empty otherwise. */
    public void show(@Nullable String code) {
        if (code == null || !items().contains(code)) {
            clear();
        } else {
            setValue(code);
        }
    }

    private List<String> items() {
        return getListDataView().getItems().toList();
    }

    private static boolean isFor(User user, String code) {
        return user.seesAllCases() || user.covers(code);
    }
}

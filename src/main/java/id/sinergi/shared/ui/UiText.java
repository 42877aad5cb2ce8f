package id.sinergi.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import id.sinergi.shared.Texts;

/** Texts of components that are made with {@code new}; views ask for {@link Texts} in their constructor. */
public final class UiText {

    private UiText() {}

    /** The text of {@code key} in the screen's language. */
    public static String get(String key, Object... args) {
        return I18NProvider.translate(Texts.locale(), key, args);
    }
}

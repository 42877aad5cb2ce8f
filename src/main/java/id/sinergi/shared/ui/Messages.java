package id.sinergi.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import id.sinergi.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vaadin's door to the message bundles. {@link Texts} in a view and {@code getTranslation} say the same. */
@Component
class Messages implements I18NProvider {

    private final transient Texts texts;

    Messages(Texts texts) {
        this.texts = texts;
        Texts.readScreenFrom(Messages::screenLocale);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Texts.INDONESIAN, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return texts.get(locale, key, args);
    }

    private static @Nullable Locale screenLocale() {
        var ui = UI.getCurrent();
        return ui == null ? null : ui.getLocale();
    }
}

package id.sinergi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Notices;

/** One strip over the page while the database is away; it goes by itself. */
@Tag("sinergi-away")
@JavaScript("context://frontend/components/away.js")
final class AwayStrip extends Component {

    private AwayStrip(String text) {
        getElement().setText(text);
        getElement().getClassList().add("away-strip");
    }

    /** Over whatever is on the screen, once. */
    static void show(UI ui, Texts texts) {
        if (ui.getChildren().anyMatch(AwayStrip.class::isInstance)) {
            return;
        }
        var strip = new AwayStrip(texts.get("away.strip"));
        strip.getElement().addEventListener("back", event -> {
            strip.getElement().removeFromParent();
            Notices.told(texts.get("away.back"));
        });
        ui.add(strip);
    }

    /** In place of a page that could not be shown; loads it again when it can be. */
    static AwayStrip ofPage(Texts texts) {
        var strip = new AwayStrip(texts.get("away.page"));
        strip.getElement().setAttribute("page", true);
        return strip;
    }
}

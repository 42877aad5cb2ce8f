package planted.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Views that break a rule each. */
class Views {

    @Route("planted-public")
    @PermitAll
    public static class PublicView {}

    @Route("planted-open")
    static class ViewForAnybody {}

    static class ScriptedView {
        void open(Div div) {
            div.getElement().executeJs("alert(1)");
        }
    }

    static class StyledView {
        void open(Div div) {
            div.getStyle().setColor("red");
        }
    }

    static class CuttingView {
        void open(TextField field) {
            field.setMaxLength(500);
        }
    }

    static class CountingView {
        Object open() {
            return new IntegerField("Rows");
        }
    }

    static class StrayingView {
        void open() {
            UI.getCurrent().navigate("somewhere");
        }
    }

    static class TrustingView {
        Object open(Location location) {
            return location.getQueryParameters();
        }
    }
}

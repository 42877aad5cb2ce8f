package id.sinergi.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.SpringServlet;
import id.sinergi.IntegrationTest;
import id.sinergi.Screen;
import id.sinergi.imports.Shape;
import id.sinergi.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** The row that names the columns, as a person types it. */
@IntegrationTest
class ShapeChoiceIT {

    @Autowired
    Texts texts;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    @Test
    void aRowThatCannotBeReadIsRefusedInTheField() {
        try (var _ = new Screen(vaadin)) {
            var chosen = new ArrayList<Integer>();
            var choice = new ShapeChoice(
                    texts, new Shape(List.of(), 1, "utf-8", ","), (sheets, header) -> chosen.add(header));
            var field = Screen.all(choice, TextField.class).getFirst();
            assertThat(field.getValue()).isEqualTo("1");
            for (var text : List.of("tiga", "2,5", "0", "", "-1", "99.999.999.999")) {
                type(field, text);
                assertThat(field.isInvalid()).as(text).isTrue();
                assertThat(field.getErrorMessage()).as(text).isNotBlank();
            }
            assertThat(chosen).isEmpty();
            type(field, "3");
            assertThat(field.isInvalid()).isFalse();
            assertThat(chosen).containsExactly(3);
        }
    }

    private static void type(TextField field, String text) {
        var before = field.getValue();
        field.setValue(text);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }
}

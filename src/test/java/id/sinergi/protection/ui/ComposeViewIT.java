package id.sinergi.protection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.SpringServlet;
import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.Screen;
import id.sinergi.TestClock;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.protection.FundingSource.Kind;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.Needy;
import id.sinergi.protection.Proposals;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.territory.Territory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is proposed is what was looked at. */
@IntegrationTest
class ComposeViewIT {

    private static final String VILLAGE = "74.02.41.2006";

    @Autowired
    Proposals proposals;

    @Autowired
    FundingSources sources;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    Territory territory;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Texts texts;

    @Autowired
    Dates dates;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    private Needy needy;

    @BeforeEach
    void things() {
        clock.setTo(Needy.TODAY);
        needy = new Needy(jdbc, actors, sources);
        needy.source(Kind.APBD, "APBD layar", 100_000_000);
        needy.routed(VILLAGE, Needy.FARMER, 2, 500_000);
    }

    @AfterEach
    void close() {
        needy.remove();
        clock.reset();
    }

    @Test
    void anotherChoiceTakesAwayWhatWasLookedAt() {
        try (var _ = new Screen(vaadin)) {
            actors.as("disnaker", () -> {
                var view = new ComposeView(proposals, sources, engine, territory, currentUser, texts, dates);
                Screen.all(view, TextField.class).getFirst().setValue("Nelayan");
                areas(view).setValue(Set.of(VILLAGE));
                look(view);
                assertThat(buttons(view)).hasSize(2);
                months(view).setValue(12);
                assertThat(buttons(view))
                        .as("the list of one month can no longer be proposed")
                        .containsExactly(texts.get("protection.ui.look"));
                assertThat(view.getElement().getTextRecursively()).contains(texts.get("protection.ui.notLooked"));
                look(view);
                assertThat(buttons(view)).hasSize(2);
                return null;
            });
        }
    }

    private List<String> buttons(ComposeView view) {
        return Screen.all(view, Button.class).stream().map(Button::getText).toList();
    }

    private static void look(ComposeView view) {
        Screen.all(view, Button.class).getFirst().click();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<String> areas(ComposeView view) {
        return (MultiSelectComboBox<String>)
                Screen.all(view, MultiSelectComboBox.class).getFirst();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> months(ComposeView view) {
        return (Select<Integer>) Screen.all(view, Select.class).stream()
                .filter(select -> texts.get("protection.ui.months").equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}

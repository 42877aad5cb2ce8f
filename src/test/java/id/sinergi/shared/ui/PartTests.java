package id.sinergi.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import id.sinergi.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What cannot be shown says so in its place, and the rest stands. */
class PartTests {

    /** The server that Vaadin's components ask for their texts; what is tried here are our own parts. */
    @BeforeEach
    void texts() {
        var service = mock(VaadinService.class);
        var instantiator = mock(Instantiator.class);
        var texts = mock(I18NProvider.class);
        when(service.getInstantiator()).thenReturn(instantiator);
        when(instantiator.getI18NProvider()).thenReturn(texts);
        when(texts.getTranslation(anyString(), any(Locale.class), any(Object[].class)))
                .thenAnswer(call -> call.getArgument(0));
        VaadinService.setCurrent(service);
    }

    @AfterEach
    void noTexts() {
        VaadinService.setCurrent(null);
    }

    private static Span day(String text) {
        return new Span(LocalDate.parse(text).toString());
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(PartTests::all));
    }

    private static long failed(Component component) {
        return all(component.getElement())
                .filter(element -> element.getClassList().contains("part-failed"))
                .count();
    }

    private static List<String> texts(Component component) {
        return all(component.getElement())
                .filter(element -> element.getTag().equals("span"))
                .map(Element::getText)
                .toList();
    }

    @Test
    void aPartThatFailsIsASentence() {
        assertThat(failed(Part.of(() -> day("2026-02-28")))).isZero();
        assertThat(failed(Part.of(() -> day("2026-02-30")))).isOne();
        int count = Part.of(() -> Integer.parseInt("x"), () -> 0);
        assertThat(count).isZero();
    }

    @Test
    void ofSeveralPartsTheOthersStand() {
        var page = new Div(Part.each(() -> day("2026-02-28"), () -> day("2026-02-30"), () -> day("2026-03-01")));
        assertThat(failed(page)).isOne();
        assertThat(texts(page)).contains("2026-02-28", "2026-03-01");
        assertThat(Part.perhaps(Optional::empty)).isEmpty();
        assertThat(Part.perhaps(() -> Optional.of(day("2026-02-30"))))
                .hasValueSatisfying(part -> assertThat(failed(part)).isOne());
    }

    @Test
    void aCellThatFailsLeavesItsRowAndTheOthers() {
        var rows = new RowList<String>("Hari", text -> text)
                .main("Nama", Span::new)
                .column("Hari", PartTests::day);
        rows.setRows(List.of("2026-02-28", "2026-02-30", "2026-03-01"));
        assertThat(failed(rows)).isOne();
        assertThat(texts(rows)).contains("2026-02-28", "2026-02-30", "2026-03-01");
    }

    @Test
    void aLineOfTheHistoryThatFailsLeavesTheOthers() {
        var timeline = new Timeline(List.of());
        for (var text : List.of("2026-02-28", "2026-02-30", "2026-03-01")) {
            timeline.append(() -> new Timeline.Entry("10.00", "Rina", day(text).getText()));
        }
        assertThat(timeline.getElement().getChildCount()).isEqualTo(3);
        assertThat(failed(timeline)).isOne();
    }

    /** A refusal is the page's own sentence; a database that is away is nothing of a record's content. */
    @Test
    void whatConcernsTheWholePageGoesOn() {
        assertThatThrownBy(() -> Part.of(() -> {
                    throw Refusal.invalid("x").raise();
                }))
                .matches(thrown -> Refusal.raised(thrown).isPresent());
        assertThatThrownBy(() -> Part.of(() -> {
                    throw new DataAccessResourceFailureException("away");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}

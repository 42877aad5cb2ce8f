package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One title, one sentence of purpose where it helps, and the page's actions. */
public final class PageHeader extends Header {

    private final H1 title = new H1();
    private final Div words = new Div();

    public PageHeader(String title, @Nullable String sentence, Component... actions) {
        addClassName("page-header");
        this.title.setText(title);
        words.addClassName("page-words");
        words.add(this.title);
        if (sentence != null) {
            var purpose = new Paragraph(sentence);
            purpose.addClassName("page-purpose");
            words.add(purpose);
        }
        add(words);
        if (actions.length > 0) {
            var bar = new Div(actions);
            bar.addClassName("page-actions");
            add(bar);
        }
    }

    /** A line above the title, such as the case number. */
    public PageHeader over(Component line) {
        line.addClassName("page-over");
        words.addComponentAsFirst(line);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }
}

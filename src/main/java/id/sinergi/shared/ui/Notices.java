package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import id.sinergi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Short notices at the lower edge, read aloud: what was done goes by itself, a refusal stays until it is closed. */
public final class Notices {

    private static final int LONG_ENOUGH_TO_READ = 6_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    public static void done(String text) {
        show(text, null, VaadinIcon.CHECK_CIRCLE, "notice-done", LONG_ENOUGH_TO_READ);
    }

    /** Done, with a link to what came of it. */
    public static void done(String text, Anchor link) {
        show(text, link, VaadinIcon.CHECK_CIRCLE, "notice-done", LONG_ENOUGH_TO_READ * 2);
    }

    /** Something to know that is neither success nor refusal. */
    public static void told(String text) {
        show(text, null, VaadinIcon.INFO_CIRCLE, "notice-told", LONG_ENOUGH_TO_READ);
    }

    public static void refused(String text) {
        show(text, null, VaadinIcon.WARNING, "notice-refused", UNTIL_CLOSED);
    }

    public static void refused(Refusal refusal) {
        refused(refusal.sayBriefly(UiText::get));
    }

    private static void show(String text, @Nullable Component more, VaadinIcon icon, String css, int duration) {
        var notice = new Notification();
        var close = new NativeButton(null, event -> notice.close());
        close.addClassName("notice-close");
        close.setAriaLabel(UiText.get("notice.close"));
        close.add(VaadinIcon.CLOSE_SMALL.create());
        var words = new Span(text);
        words.addClassName("notice-text");
        notice.add(icon.create(), words);
        if (more != null) {
            notice.add(more);
        }
        notice.add(close);
        notice.addClassNames("notice", css);
        notice.setDuration(duration);
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setAssertive(duration == UNTIL_CLOSED);
        notice.open();
    }
}

package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks again every second as long as there is something to wait for and the view is on the screen. */
public final class Polling {

    private static final int EVERY = 1_000;
    private static final int NEVER = -1;

    private final BooleanSupplier refresh;
    private @Nullable Registration listener;

    /** @param refresh draws the present state; gives {@code false} as soon as nothing more will change */
    public Polling(Component view, BooleanSupplier refresh) {
        this.refresh = refresh;
        view.addDetachListener(event -> stop(event.getUI()));
    }

    public void start(UI ui) {
        if (listener == null) {
            listener = ui.addPollListener(event -> {
                if (!refresh.getAsBoolean()) {
                    stop(ui);
                }
            });
            ui.setPollInterval(EVERY);
        }
    }

    private void stop(UI ui) {
        if (listener != null) {
            listener.remove();
            listener = null;
            ui.setPollInterval(NEVER);
        }
    }
}

package id.sinergi.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the application: theme, style sheets, push over WebSocket. Nothing is loaded from another host. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://frontend/styles/sinergi.css")
@StyleSheet("context://frontend/styles/shell.css")
@StyleSheet("context://frontend/styles/kit.css")
@StyleSheet("context://frontend/styles/login.css")
@StyleSheet("context://frontend/styles/worklist.css")
@StyleSheet("context://frontend/styles/case.css")
@StyleSheet("context://frontend/styles/oversight.css")
@StyleSheet("context://frontend/styles/audit.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Push
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "frontend/icons/favicon.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#0b6b4f");
    }
}

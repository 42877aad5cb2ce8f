package id.sinergi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringServlet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** Parts of pages without a browser: made by the server as for a page, and looked at. */
public final class Screen implements AutoCloseable {

    public Screen(ServletRegistrationBean<SpringServlet> vaadin) {
        VaadinService.setCurrent(vaadin.getServlet().getService());
    }

    /** The parts of one kind within a page, in their order. */
    public static <C extends Component> List<C> all(Component root, Class<C> kind) {
        return within(root).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Component> within(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Screen::within));
    }

    @Override
    public void close() {
        VaadinService.setCurrent(null);
    }
}

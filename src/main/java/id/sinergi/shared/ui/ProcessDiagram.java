package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A process as its BPMN file draws it, with the path taken. The same path follows as a list, for those who do not see the
 * drawing. What is done or current is an element's id in the file.
 */
@Tag("sinergi-diagram")
@JavaScript("context://webjars/bpmn-visualization/0.46.0/dist/bpmn-visualization.min.js")
@JavaScript("context://frontend/components/process-diagram.js")
public final class ProcessDiagram extends Component implements HasSize, HasStyle {

    public ProcessDiagram() {
        addClassName("diagram");
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "list", UiText.get("diagram.list"),
                                "now", UiText.get("diagram.now"),
                                "done", UiText.get("diagram.done"),
                                "drawing", UiText.get("diagram.drawing"),
                                "whole", UiText.get("diagram.whole"),
                                "large", UiText.get("diagram.large"),
                                "failed", UiText.get("diagram.failed")));
    }

    /**
     * @param xml the BPMN file
     * @param done ids of elements that were passed
     * @param current ids of elements where the case stands
     * @param notes what an element shows when pointed at or focused, such as "Selesai 9 Okt oleh Rina"
     */
    public void setDiagram(String xml, Collection<String> done, Collection<String> current, Map<String, String> notes) {
        getElement().setPropertyList("done", List.copyOf(done));
        getElement().setPropertyList("current", List.copyOf(current));
        getElement().setPropertyMap("notes", Map.copyOf(notes));
        getElement().setProperty("xml", xml);
    }
}

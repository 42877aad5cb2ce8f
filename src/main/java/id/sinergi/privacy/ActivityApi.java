package id.sinergi.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of processing activities for programs; it holds nobody's data. */
@RestController
class ActivityApi {

    private final Activities activities;

    ActivityApi(Activities activities) {
        this.activities = activities;
    }

    @GetMapping("/api/v1/processing-activities")
    Map<String, Object> register() {
        var controller = activities.controller();
        return Map.of(
                "controller",
                Map.of(
                        "name", controller.name(),
                        "address", controller.address(),
                        "officer", controller.officer(),
                        "contact", controller.contact(),
                        "source", controller.source(),
                        "validFrom", controller.validFrom()),
                "items",
                activities.inForce().stream().map(ActivityApi::json).toList());
    }

    private static Map<String, @Nullable Object> json(Activity activity) {
        var text = activity.text();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("code", activity.code());
        json.put("version", activity.version());
        json.put("title", text.title());
        json.put("data", text.data());
        json.put("purpose", text.purpose());
        json.put("basis", text.basis());
        json.put("recipients", text.recipients());
        json.put("retention", text.retention());
        json.put("source", text.source());
        json.put("validFrom", activity.validFrom());
        return json;
    }
}

package id.sinergi.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of processing activities for programs; it holds nobody's data. */
@RestController
@PermitAll
@Tag(name = "Privacy")
class ActivityApi {

    private final Activities activities;

    ActivityApi(Activities activities) {
        this.activities = activities;
    }

    @Operation(summary = "The register of processing activities (UU 27/2022 Art. 31)")
    @GetMapping("/api/v1/processing-activities")
    Register register() {
        var controller = activities.controller();
        return new Register(
                new Controller(
                        controller.name(),
                        controller.address(),
                        controller.officer(),
                        controller.contact(),
                        controller.source(),
                        controller.validFrom()),
                activities.inForce().stream().map(ActivityApi::json).toList());
    }

    @Schema(name = "ProcessingActivities")
    record Register(Controller controller, List<Registered> items) {}

    @Schema(name = "DataController")
    record Controller(
            String name, String address, String officer, String contact, String source, LocalDate validFrom) {}

    private static Registered json(Activity activity) {
        var text = activity.text();
        return new Registered(
                activity.code(),
                activity.version(),
                text.title(),
                text.data(),
                text.purpose(),
                text.basis(),
                text.recipients(),
                text.retention(),
                text.source(),
                activity.validFrom());
    }

    @Schema(name = "ProcessingActivity")
    record Registered(
            String code,
            int version,
            String title,
            String data,
            String purpose,
            String basis,
            String recipients,
            String retention,
            String source,
            LocalDate validFrom) {}
}

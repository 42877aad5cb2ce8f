package id.sinergi.oversight;

import id.sinergi.identity.Agency;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.Workload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "INSPECTOR"})
@Tag(name = "Oversight")
class OverdueApi {

    private final Overdue overdue;

    OverdueApi(Overdue overdue) {
        this.overdue = overdue;
    }

    @Operation(summary = "Overdue work in counts and working days, by agency, person, village or process")
    @GetMapping("/api/v1/overdue")
    Result<Late> overdue(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(name = "group_by", defaultValue = "agency") String groupBy) {
        var by = Arrays.stream(Workload.GroupBy.values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(groupBy))
                .findFirst();
        if (by.isEmpty()) {
            return Result.refused(Refusal.field("group_by", "notAnOption", "agency, person, village, process"));
        }
        if (agency != null
                && Arrays.stream(Agency.values()).noneMatch(one -> one.name().equals(agency))) {
            return Result.refused(Refusal.field("agency", "notAnOption"));
        }
        return overdue.by(by.get(), agency)
                .map(rows -> new Late(
                        groupBy, rows.stream().mapToInt(Workload.Row::overdue).sum(), rows, null));
    }

    @Schema(name = "Overdue")
    record Late(
            String groupBy,
            int total,
            List<Workload.Row> items,
            @Nullable String next) {}
}

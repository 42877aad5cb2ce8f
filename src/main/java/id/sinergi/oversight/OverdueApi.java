package id.sinergi.oversight;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.Workload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverdueApi {

    private final Overdue overdue;
    private final ApiErrors answers;

    OverdueApi(Overdue overdue, ApiErrors answers) {
        this.overdue = overdue;
        this.answers = answers;
    }

    @GetMapping("/api/v1/overdue")
    ResponseEntity<?> overdue(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(name = "group_by", defaultValue = "agency") String groupBy) {
        var by = Arrays.stream(Workload.GroupBy.values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(groupBy))
                .findFirst();
        if (by.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(answers.problem(
                            Refusal.field("group_by", "notAnOption", "agency, person, village, process")));
        }
        return answers.answer(overdue.by(by.get(), agency).map(rows -> {
            var body = new HashMap<String, Object>();
            body.put("groupBy", groupBy);
            body.put("total", rows.stream().mapToInt(Workload.Row::overdue).sum());
            body.put("items", rows);
            body.put("next", java.util.Optional.empty());
            return body;
        }));
    }
}

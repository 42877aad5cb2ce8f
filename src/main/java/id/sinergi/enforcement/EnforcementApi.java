package id.sinergi.enforcement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class EnforcementApi {

    private static final int MOST = 1_000;

    private final Enforcement enforcement;

    EnforcementApi(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /** The figures of the cases that the caller sees, and the list that {@code show} counts, such as {@code step-warning1}. */
    @GetMapping("/enforcement")
    Map<String, Object> figures(@RequestParam(required = false) @Nullable String show) {
        var view = enforcement.view(Shown.of(show));
        var json = new LinkedHashMap<String, Object>();
        json.put("figures", view.figures());
        json.put("show", view.shown().code());
        json.put("count", view.lines().size());
        json.put("items", view.lines().stream().limit(MOST).toList());
        json.put("next", Optional.empty());
        return json;
    }
}

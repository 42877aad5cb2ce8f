package id.sinergi.compliance;

import id.sinergi.shared.ApiErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}/ladder")
class LadderApi {

    private final LadderSheets sheets;
    private final Clocks clocks;
    private final ApiErrors answers;

    LadderApi(LadderSheets sheets, Clocks clocks, ApiErrors answers) {
        this.sheets = sheets;
        this.clocks = clocks;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> ladder(@PathVariable String number) {
        return answers.answer(sheets.of(number));
    }

    record Pause(@Nullable String reason, @Nullable String reference) {}

    /** Answers the ladder as it is then. */
    @PostMapping("/pause")
    ResponseEntity<?> pause(@PathVariable String number, @RequestBody Pause body) {
        return answers.answer(
                clocks.pause(number, body.reason(), body.reference()).then(file -> sheets.of(number)));
    }

    @PostMapping("/resume")
    ResponseEntity<?> resume(@PathVariable String number) {
        return answers.answer(clocks.resume(number).then(file -> sheets.of(number)));
    }
}

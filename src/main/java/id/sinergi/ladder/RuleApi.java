package id.sinergi.ladder;

import id.sinergi.shared.ApiErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ladder-rules")
class RuleApi {

    private final RuleBooks books;
    private final ApiErrors answers;

    RuleApi(RuleBooks books, ApiErrors answers) {
        this.books = books;
        this.answers = answers;
    }

    /** The law is for everybody to read. */
    @GetMapping
    RuleBook read() {
        return books.read();
    }

    @PostMapping
    ResponseEntity<?> add(@RequestBody RuleBook.NewRule rule) {
        return answers.answer(books.add(rule));
    }

    @PostMapping("/steps")
    ResponseEntity<?> change(@RequestBody RuleBook.NewStep step) {
        return answers.answer(books.change(step));
    }
}

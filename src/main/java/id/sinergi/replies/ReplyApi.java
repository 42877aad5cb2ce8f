package id.sinergi.replies;

import id.sinergi.shared.ApiErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}/replies")
class ReplyApi {

    private final Replies replies;
    private final ApiErrors answers;

    ReplyApi(Replies replies, ApiErrors answers) {
        this.replies = replies;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> ofCase(@PathVariable String number) {
        return answers.answer(replies.ofCase(number));
    }
}

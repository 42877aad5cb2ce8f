package id.sinergi.replies;

import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Employers")
@RequestMapping("/api/v1/cases/{number}/replies")
class ReplyApi {

    private final Replies replies;

    ReplyApi(Replies replies) {
        this.replies = replies;
    }

    @Operation(summary = "What the employer answered on line")
    @GetMapping
    Result<List<Reply>> ofCase(@PathVariable String number) {
        return replies.ofCase(number);
    }
}

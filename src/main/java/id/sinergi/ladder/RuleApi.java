package id.sinergi.ladder;

import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA", "ADMIN"})
@Tag(name = "Employers")
@RequestMapping("/api/v1/ladder-rules")
class RuleApi {

    private final RuleBooks books;

    RuleApi(RuleBooks books) {
        this.books = books;
    }

    /** The law is for everybody to read. */
    @Operation(summary = "The dated rules of the ladder with their sources")
    @GetMapping
    RuleBook read() {
        return books.read();
    }

    @Operation(summary = "Adds a version of a rule for days to come")
    @RolesAllowed("ADMIN")
    @PostMapping
    Result<RuleBook> add(@RequestBody RuleBook.NewRule rule) {
        return books.add(rule);
    }

    @Operation(summary = "Adds a version of a step for days to come")
    @RolesAllowed("ADMIN")
    @PostMapping("/steps")
    Result<RuleBook> change(@RequestBody RuleBook.NewStep step) {
        return books.change(step);
    }
}

package id.sinergi.employers;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Branches of an employer for programs. */
@RestController
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
@Tag(name = "Employers")
@RequestMapping("/api/v1/employers/{id}/branches")
class BranchApi {

    private final Branches branches;

    BranchApi(Branches branches) {
        this.branches = branches;
    }

    @Operation(summary = "The branches of an employer")
    @GetMapping
    Result<Slice<Branch>> branches(@PathVariable long id) {
        return branches.of(id).map(all -> new Slice<>(all, null));
    }

    @Operation(summary = "Enters a branch")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<Branch> add(
            @PathVariable long id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NewBranch.class)))
                    @RequestBody
                    Map<String, @Nullable Object> body) {
        return Shape.of(NewBranch.class, body).then(known -> branches.add(id, form(new HashMap<>(), known)));
    }

    @Operation(summary = "Changes fields of a branch that is at the version seen")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PatchMapping("/{branch}")
    Result<Branch> changeBranch(
            @PathVariable long id,
            @PathVariable long branch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Changes.class)))
                    @RequestBody
                    Map<String, @Nullable Object> body) {
        return Shape.of(Changes.class, body)
                .then(EmployerApi::version)
                .then(version -> branches.of(id)
                        .then(all -> all.stream()
                                .filter(one -> one.id() == branch)
                                .findFirst()
                                .map(one -> branches.change(id, branch, version, form(values(one), body)))
                                .orElseGet(() -> Result.refused(Refusal.notFound("branch.unknown")))));
    }

    /** The fields of a new branch. */
    @Schema(name = "NewBranch")
    record NewBranch(
            @Nullable String code,
            @Nullable String nib,
            @Nullable String name,
            @Nullable String address,
            @Nullable String villageCode,
            @Nullable Integer workerCount) {}

    /** The fields of a branch that change; what is left out is left alone. */
    @Schema(name = "BranchChange")
    record Changes(
            @Nullable String code,
            @Nullable String nib,
            @Nullable String name,
            @Nullable String address,
            @Nullable String villageCode,
            @Nullable Integer workerCount,

            @Schema(description = "The version that was seen") @Nullable
            Integer version) {}

    private static Map<String, @Nullable Object> values(Branch branch) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", branch.code());
        values.put("nib", branch.nib());
        values.put("name", branch.name());
        values.put("address", branch.address());
        values.put("villageCode", branch.villageCode());
        values.put("workerCount", branch.workerCount());
        return values;
    }

    private static Branch.Form form(Map<String, @Nullable Object> known, Map<String, @Nullable Object> body) {
        known.putAll(body);
        return new Branch.Form(
                text(known.get("code")),
                text(known.get("nib")),
                text(known.get("name")),
                text(known.get("address")),
                text(known.get("villageCode")),
                text(known.get("workerCount")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

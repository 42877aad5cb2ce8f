package id.sinergi.casefile;

import id.sinergi.shared.Download;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Cases")
@RequestMapping("/api/v1")
class AttachmentApi {

    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @Operation(summary = "Remarks on a case, oldest first")
    @GetMapping("/cases/{number}/comments")
    Result<Slice<Comment>> comments(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return attachments.comments(number, limit, cursor);
    }

    @Schema(name = "NewComment")
    record Remark(@Nullable String text) {}

    @Operation(summary = "Adds a remark to an open case")
    @PostMapping("/cases/{number}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Result<Comment> comment(@PathVariable String number, @RequestBody Remark body) {
        return attachments.comment(number, body.text());
    }

    @Operation(summary = "Files of a case")
    @GetMapping("/cases/{number}/documents")
    Result<Slice<Document>> documents(@PathVariable String number) {
        return attachments.documents(number).map(list -> new Slice<>(list, null));
    }

    @Operation(summary = "Files a document with an open case")
    @PostMapping(path = "/cases/{number}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Result<Document> add(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return attachments.add(number, name == null ? "" : name, Attachments.read(content));
        }
    }

    @Operation(summary = "A file of a case, as it was filed")
    @GetMapping("/documents/{id}")
    Download content(@PathVariable UUID id) {
        return attachments
                .content(id)
                .map(content -> Download.of(
                        content.document().name(), content.document().type(), content.bytes()))
                .orThrow();
    }
}

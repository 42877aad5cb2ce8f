package id.sinergi.casefile;

import id.sinergi.shared.ApiErrors;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
class AttachmentApi {

    private final Attachments attachments;
    private final ApiErrors answers;

    AttachmentApi(Attachments attachments, ApiErrors answers) {
        this.attachments = attachments;
        this.answers = answers;
    }

    @GetMapping("/cases/{number}/comments")
    ResponseEntity<?> comments(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answers.answer(attachments.comments(number, limit, cursor));
    }

    @PostMapping("/cases/{number}/comments")
    ResponseEntity<?> comment(@PathVariable String number, @RequestBody Map<String, String> body) {
        return answers.answer(attachments.comment(number, body.get("text")), HttpStatus.CREATED);
    }

    @GetMapping("/cases/{number}/documents")
    ResponseEntity<?> documents(@PathVariable String number) {
        return answers.answer(
                attachments.documents(number).map(list -> Map.of("items", list, "next", java.util.Optional.empty())));
    }

    @PostMapping(path = "/cases/{number}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> add(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return answers.answer(
                    attachments.add(number, name == null ? "" : name, Attachments.read(content)), HttpStatus.CREATED);
        }
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<?> content(@PathVariable UUID id) {
        var result = attachments.content(id);
        if (result instanceof id.sinergi.shared.Result.Done<Attachments.Content>(var content)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(content.document().type()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(content.document().name(), java.nio.charset.StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(content.bytes());
        }
        return answers.answer(result);
    }
}

package id.sinergi.imports;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The look before an import, for programs. */
@RestController
@RequestMapping("/api/v1/imports/drafts")
class DraftApi {

    private final Drafts drafts;
    private final ApiErrors errors;
    private final Texts texts;

    DraftApi(Drafts drafts, ApiErrors errors, Texts texts) {
        this.drafts = drafts;
        this.errors = errors;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> bring(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new RefusedException(Refusal.field("file", "import.file"));
        }
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var look = drafts.bring(Objects.requireNonNullElse(kind, ""), village, name, content);
            return errors.answer(look.map(this::view), HttpStatus.ACCEPTED);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<?> look(@PathVariable UUID id) {
        return errors.answer(drafts.look(id).map(this::view));
    }

    /** {@code {"No. KTP": "nik", "Catatan": ""}}: wanted columns by the names in the file's header. */
    @PutMapping("/{id}/columns")
    ResponseEntity<?> choose(@PathVariable UUID id, @RequestBody Map<String, String> columns) {
        return errors.answer(drafts.choose(id, columns).map(this::view));
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<?> confirm(@PathVariable UUID id) {
        return errors.answer(drafts.confirm(id).map(this::view), HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<?> discard(@PathVariable UUID id) {
        drafts.discard(id).orThrow();
        return ResponseEntity.noContent().build();
    }

    private DraftBody view(Look look) {
        var preview = look.preview();
        var refusal = look.refusal();
        return new DraftBody(
                look.id(),
                look.kind(),
                look.village(),
                look.fileName(),
                look.state().name().toLowerCase(Locale.ROOT),
                look.read(),
                look.rows(),
                look.columns().stream()
                        .map(column -> new ColumnBody(
                                column.header(), column.use().name().toLowerCase(Locale.ROOT), column.name()))
                        .toList(),
                preview == null ? null : view(preview),
                refusal == null ? null : new RefusalBody(refusal.code(), refusal.say(texts)),
                look.importId());
    }

    private PreviewBody view(Preview preview) {
        return new PreviewBody(
                preview.read(),
                preview.accepted(),
                preview.rejected(),
                preview.warnings(),
                preview.accepted() - preview.known(),
                preview.changed(),
                preview.known() - preview.changed(),
                preview.elsewhere(),
                preview.problems().stream().map(this::view).toList(),
                preview.overwrites());
    }

    private ProblemBody view(Preview.Problem problem) {
        return new ProblemBody(
                problem.column(),
                problem.code(),
                texts.get("row." + problem.code(), problem.args().toArray()),
                problem.error(),
                problem.rows(),
                problem.line());
    }

    record ColumnBody(String header, String use, String name) {}

    record RefusalBody(String code, String detail) {}

    record ProblemBody(String column, String code, String detail, boolean error, long rows, int line) {}

    record PreviewBody(
            long read,
            long accepted,
            long rejected,
            long warnings,
            long created,
            long updated,
            long unchanged,
            long elsewhere,
            List<ProblemBody> problems,
            List<Preview.Overwrite> overwrites) {}

    record DraftBody(
            UUID id,
            String kind,
            @Nullable String village,
            String fileName,
            String state,
            long read,
            long rows,
            List<ColumnBody> columns,
            @Nullable PreviewBody preview,
            @Nullable RefusalBody refusal,
            @Nullable UUID importId) {}
}

package id.sinergi.imports;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The look before an import, for programs. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Tag(name = "Imports")
@RequestMapping("/api/v1/imports/drafts")
class DraftApi {

    private final Drafts drafts;
    private final Texts texts;

    DraftApi(Drafts drafts, Texts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    @Operation(summary = "Brings a file to be looked at before an import")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Result<DraftBody> bring(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.field("file", "import.file").raise();
        }
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var look = drafts.bring(Objects.requireNonNullElse(kind, ""), village, name, content);
            return look.map(this::view);
        }
    }

    @Operation(summary = "What the look has found so far")
    @GetMapping("/{id}")
    Result<DraftBody> look(@PathVariable UUID id) {
        return drafts.look(id).map(this::view);
    }

    /** {@code {"No. KTP": "nik", "Catatan": ""}}: wanted columns by the names in the file's header. */
    @Operation(summary = "Corrects which columns are meant, by the names in the file")
    @PutMapping("/{id}/columns")
    Result<DraftBody> choose(@PathVariable UUID id, @RequestBody Map<String, @Nullable String> columns) {
        return drafts.choose(id, columns).map(this::view);
    }

    /** {@code {"sheets": ["Dusun 1", "Dusun 2"], "header": 4}}: what is read together, and the row with the columns' names. */
    @Operation(summary = "Chooses sheets that are read together, and the row with the columns' names")
    @PutMapping("/{id}/layout")
    Result<DraftBody> arrange(@PathVariable UUID id, @RequestBody LayoutBody wanted) {
        var header = wanted.header();
        return drafts.arrange(id, wanted.sheets(), header == null ? 0 : header).map(this::view);
    }

    @Schema(name = "DraftLayout")
    record LayoutBody(
            @Nullable List<String> sheets, @Nullable Integer header) {}

    @Operation(summary = "Starts the import of what was looked at")
    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Result<DraftBody> confirm(@PathVariable UUID id) {
        return drafts.confirm(id).map(this::view);
    }

    @Operation(summary = "Throws away what was looked at")
    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        drafts.discard(id).orThrow();
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
                look.shape(),
                look.columns().stream()
                        .map(column -> new ColumnBody(
                                column.header(), column.use().name().toLowerCase(Locale.ROOT), column.name()))
                        .toList(),
                preview == null ? null : view(preview, look.shape().taken()),
                refusal == null ? null : new RefusalBody(refusal.code(), refusal.say(texts)),
                look.importId());
    }

    private PreviewBody view(Preview preview, List<String> sheets) {
        return new PreviewBody(
                preview.read(),
                preview.accepted(),
                preview.rejected(),
                preview.warnings(),
                preview.accepted() - preview.known(),
                preview.changed(),
                preview.known() - preview.changed(),
                preview.elsewhere(),
                preview.problems().stream()
                        .map(problem -> view(problem, sheets))
                        .toList(),
                preview.overwrites().stream()
                        .map(row -> view(row, Place.of(sheets, row.line())))
                        .toList());
    }

    private static OverwriteBody view(Preview.Overwrite row, Place place) {
        return new OverwriteBody(place.sheet(), place.line(), row.columns());
    }

    private ProblemBody view(Preview.Problem problem, List<String> sheets) {
        var place = Place.of(sheets, problem.line());
        return new ProblemBody(
                problem.column(),
                problem.code(),
                texts.get("row." + problem.code(), Place.args(sheets, problem.code(), problem.args())),
                problem.error(),
                problem.rows(),
                place.sheet(),
                place.line());
    }

    @Schema(name = "DraftColumn")
    record ColumnBody(String header, String use, String name) {}

    @Schema(name = "DraftRefusal")
    record RefusalBody(String code, String detail) {}

    @Schema(name = "DraftProblem")
    record ProblemBody(
            String column,
            String code,
            String detail,
            boolean error,
            long rows,
            @Nullable String sheet,
            int line) {}

    @Schema(name = "DraftOverwrite")
    record OverwriteBody(@Nullable String sheet, int line, List<String> columns) {}

    @Schema(name = "DraftPreview")
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
            List<OverwriteBody> overwrites) {}

    @Schema(name = "ImportDraft")
    record DraftBody(
            UUID id,
            String kind,
            @Nullable String village,
            String fileName,
            String state,
            long read,
            long rows,
            Shape shape,
            List<ColumnBody> columns,
            @Nullable PreviewBody preview,
            @Nullable RefusalBody refusal,
            @Nullable UUID importId) {}
}
